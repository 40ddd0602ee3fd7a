"""The long words of the topics' names with their syllables, read against dictionaries one by one."""

ENGLISH = {
    3: """
        absorption alcohol androgen assessment axial benefit bifida bone-building breastfeeding calcium
        celiac cessation clinician compression computed density discitis disorder disorders drug-induced
        dysplastic energy equina estrogen evista exercise extensor familial family follow-up functional
        history imaging including infection infusion injections injury juvenile kyphosis lamina lateral
        liaison limiting magnetic management manual medicine medicines menopause multiple naproxen narrowing
        nervosa nuclear nutrition occulta opioid orthosis overuse pedicle periods persistent physical
        positions postpartum pregnancy preventing prevention primary progressive prolia protecting reaction
        receptor relative resistance resonance restriction scheuermann scheuermann's selective serious
        spine-fracture spine-sparing stenosis step-by-step step-to-turn strengthening surgery teenagers
        therapy tobacco ultrasound underweight vertebra vertebral vitamin weight-bearing
    """,
    4: """
        activity adolescent age-related alendronate analgesics ankylosing anti-seizure aromatase articular
        bariatric bisphosphonate bulimia calcitonin calculator claudication congenital core-strengthening
        decompression deficiency denosumab deprivation diabetes dietary discectomy electrical emergency
        epidural ergonomics evenity fall-prevention fragility heritable herniation ibandronate ibuprofen
        imperfecta inherited inhibitors instrumented irregular kyphoplasty lumbosacral malabsorption
        menopausal metastases metastatic modulator motor-control myeloma neurogenic nonspecific nonsteroidal
        overactive overtraining parathyroid pathology pediatric progestogen radiographs raloxifene
        risedronate sacroplasty sciatica secondary self-management spondylitis sport-specific stimulation
        stimulators superficial supplemental tomography zoledronate zoledronic
    """,
    5: """
        accommodations acute-to-chronic amenorrhea anorexia biosimilars criteria-based degenerative
        disease-mineral dual-energy examination hyperkyphosis hypothalamic insufficiency laboratory
        laminectomy laminolysis low-intensity manipulation manipulative modification paracetamol
        pathological percutaneous postmenopausal predisposition probability psychological romosozumab
        specialisation specialization spondylolysis spondylolytic stabilisation supplementation teriparatide
        thoracolumbar under-fuelling vertebroplasty
    """,
    6: """
        abaloparatide absorptiometry acetaminophen availability cholecalciferol ergocalciferol
        hyperthyroidism lactation-related multifactorial osteodystrophy osteogenesis osteonecrosis
        osteopenia osteoporosis osteoporotic pediculolysis physiotherapy pregnancy-related spondyloarthritis
        spondylolisthesis
    """,
    7: """
        anti-inflammatory diabetes-related glucocorticoid-induced hypovitaminosis interarticularis
        medication-related oligomenorrhea osteomalacia osteomyelitis thoracolumbosacral
    """,
    8: """
        hyperparathyroidism lactation-associated
    """,
}

SPANISH = {
    4: """
        abultado actividad aerosol agacharse almohada amamantar anorexia análisis aplastada apófisis
        articular artrodesis bariátrica biosimilar calorías carbonato celiaquía celíaca cementación
        cifoplastia cigarrillo cigarrillos cirugía claudicación codeína cognitivo colapsada confundida
        congénita contractura corredores corticoides cortisona crecimiento debilitan deficiencia demasiado
        denosumab deportista deportistas deportiva deportivo descompresión desplazada displásica educación
        ejercicio ejercicios eléctrica embarazo encogerse encorvada energía enfermedad entrepierna epidural
        equilibrio estatura estenosis esteroides estrógeno estrógenos estómago evaluación evenity excesivo
        exploración extensores familiares femenina fortalecer fragilidad fusionada genético hendidura
        imperfecta infiltración intensidad lanzamiento lanzamientos levantarse lumbosacra magnética
        malabsorción malformación mandíbula masculina mecánica medicinas menopausia metástasis modulador
        movimientos naproxeno neurógena nicotina omeprazol opiáceo pasamanos pedículo prednisona protectores
        proteína rabadilla raquitismo recuperar reemplazo relativa relativo reparación repetición resonancia
        sacroplastia seguimiento seguridad silenciosa sobrecarga suficiente suplemento tratamiento unidades
        vitamina
    """,
    5: """
        abdominales ablandamiento adolescencia adolescentes agotamiento alendronato alendrónico alimentación
        alimentaria alimentario almohadilla amenorrea americano anabólico analgésico anquilosante
        antecedentes aplastamiento aromatasa bifosfonato bifosfonatos bisfosfonato calcitonina calculadora
        deslizamiento diclofenaco discectomía embarazada energética entrenamiento ergonomía espondilitis
        espondilosis estimulación estimulador estiramiento estiramientos fisioterapia flexibilidad
        gammagrafía halterofilia hereditario hereditarios hidrocodona hiperactiva ibandronato ibuprofeno
        inhibidores insuficiencia intolerancia irregulares isquiosurales isquiotibiales justificante
        laboratorio laminólisis levantamiento manipulación medicamentos modificación osteopenia osteópata
        oxicodona paracetamol paratiroides patológica prednisolona preocuparse pretemporada quiropráctico
        radiografía raloxifeno redondeados reincorporación retroístmica risedronato romosozumab terapéutico
        testosterona tomografía toracolumbar tuberculosis ultrasonido vertebroplastia zoledronato
        zoledrónico
    """,
    6: """
        acetaminofén adormecimiento anterolistesis anticonvulsivos colecalciferol computarizada degenerativa
        densitometría descalcificación disponibilidad envejecimiento ergocalciferol especialización
        espondilólisis estabilización fortalecimiento glucocorticoides hipertiroidismo laminectomía
        levotiroxina osteodistrofia osteogénesis osteomalacia osteomielitis osteonecrosis osteoporosis
        pediculólisis posmenopáusica reblandecimiento rehabilitación teriparatida
    """,
    7: """
        abaloparatida antiinflamatorio electromagnético espondiloartritis espondilodiscitis
        espondilolistesis interarticularis oligomenorrea pre-osteoporosis sobreentrenamiento
        toracolumbosacra
    """,
    8: """
        hiperparatiroidismo
    """,
}
