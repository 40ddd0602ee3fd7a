"""Words of everyday speech, in both languages, folded: they stand beside what is meant and seldom are it.

People who ask in whole sentences say who is ill, since when, and what they would like to do. The words of a body or of
an illness are not among these, nor is what one does with a hurt back (*bend*, *lift*, *walk*, *sit*).
"""

from db.query import folded_words

_ENGLISH = """
kid kids child children son sons daughter daughters mom mum mother dad father parent parents grandma grandmother
granny grandpa grandfather husband wife brother sister aunt uncle friend baby man men woman women boy boys girl
girls lady guy people person patient patients someone somebody everyone anyone he she year years old age aged young
older month months week weeks day days hour hours minute minutes time times today tomorrow yesterday night nights
morning mornings evening now never always again already still yet once twice daily often sometimes ago later soon
new good bad well better best worse worst nice big little small short large huge high tall hot fast slow easy quick
full whole same different other another next thing things something anything nothing everything way ways lot lots
bit kind kinds type types sort part parts place places side front top use used uses using work works working worked
do done start started starting stop stopped stops keep keeps kept come comes came coming went gone going put puts
try tried trying feel feels feeling felt say says said saying think thinks thought look looks looking looked find
finds found ask asks asked happen happens happened seem seems seemed call called name show shows play plays playing
played live lives run runs buy bought cost costs price cheap free near online home house school car dog cat park
street city country world money job phone book game after before during until since while because even also too very
really only more most less least much around away down off up over under between through out here there without
within ever maybe like likes liked love loves hate turn turns change changes changed become becomes bring brings
brought test tests heal heals healed healing cause causes caused thanks please hello ok okay yes half red flag flags
color colors dollar dollars first second last right left own early late tonight ate eat eats eating
"""

_SPANISH = """
hijo hija hijos hijas nino nina ninos ninas mama papa madre padre abuela abuelo abuelita abuelito esposo esposa
marido hermano hermana tia tio amigo amiga bebe hombre hombres mujer mujeres muchacho muchacha chico chica joven
jovenes senor senora gente persona personas paciente pacientes alguien todos nadie ano anos mes meses semana semanas
dia dias hora horas minuto minutos vez veces hoy manana ayer noche noches tarde tardes ahora nunca siempre otra otro
otras otros ya todavia aun antes despues luego pronto desde hasta durante mientras cuando nuevo nueva bueno buena
buen malo mala mal mejor peor grande pequeno pequena poco poca pocos mucha muchos muchas tanto tanta tantos mayor
menor igual diferente mismo misma cosa cosas algo nada todo toda todas manera forma tipo tipos clase parte partes
lugar lado uso usa usan usar usado hizo hice hago hacer haciendo poner pone puso puse quitar quita quito dejar deja
dejo seguir sigue empezar empieza empezo parar para venir viene vino ir va van voy fue iba fui decir dice dijo dicen
pensar creo cree ver veo ve mirar buscar busco encontrar pasar pasa paso pasan llamar llama nombre mostrar jugar
juega jugando vivir vive comprar precio cuesta costo barato gratis cerca casa escuela trabajo trabajar carro coche
auto perro gato parque calle ciudad pais mundo dinero telefono libro juego tambien muy solo menos casi asi bien aqui
alli ahi sin donde quiere quieren gusta cambio cambiar cambia lleva llevar llevo prueba sanar sana sane sano gracias
favor hola si comer come comio ultimo ultima rojo roja rojos rojas bandera banderas color dolar dolares primero
primera primer segundo segunda medio media propio propia temprano seguro
"""

EVERYDAY_WORDS = frozenset(folded_words(_ENGLISH + _SPANISH))
