<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>About</name>
    <message>
        <source>Below stands whose work Lamina brings along, and under which terms.</source>
        <translation>Abajo está de quién es el trabajo que Lamina incluye, y en qué términos.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0: program, text and pictures. It never uses the internet.</source>
        <translation>Software libre bajo la licencia Apache 2.0: programa, textos y dibujos. Nunca usa internet.</translation>
    </message>
    <message>
        <source>How to put another Qt in is told below: its libraries lie as files of their own.</source>
        <translation>Abajo se explica cómo poner otro Qt: sus bibliotecas son archivos aparte.</translation>
    </message>
    <message>
        <source>Lamina runs from its source here; its packages have their full texts beside them.</source>
        <translation>Aquí Lamina corre desde su código; sus paquetes traen los textos completos.</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Nothing in Lamina has been reviewed by a clinician yet. It does not replace one.</source>
        <translation>Ningún profesional de salud ha revisado Lamina todavía. No reemplaza a uno.</translation>
    </message>
    <message>
        <source>Qt and Qt for Python are used under the LGPL, version 3.</source>
        <translation>Qt y Qt for Python se usan bajo la LGPL, versión 3.</translation>
    </message>
    <message>
        <source>The full texts lie in {folder}.</source>
        <translation>Los textos completos están en {folder}.</translation>
    </message>
    <message>
        <source>To use another Qt, install another PySide6 beside the source.</source>
        <translation>Para usar otro Qt, instale otro PySide6 junto al código.</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>As the computer has it</source>
        <translation>El de la computadora</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Colors as the system has them</source>
        <translation>Colores como los del sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Dark colors</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Extra large</source>
        <translation>Muy grande</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>High contrast colors</source>
        <translation>Colores de alto contraste</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Light colors</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mediano</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Text of the window: extra large</source>
        <translation>Letra de la ventana: muy grande</translation>
    </message>
    <message>
        <source>Text of the window: large</source>
        <translation>Letra de la ventana: grande</translation>
    </message>
    <message>
        <source>Text of the window: medium</source>
        <translation>Letra de la ventana: mediana</translation>
    </message>
    <message>
        <source>Text of the window: normal</source>
        <translation>Letra de la ventana: normal</translation>
    </message>
</context>
<context>
    <name>AppearanceFlow</name>
    <message>
        <source>A restart empties the handout: print or save it first.</source>
        <translation>Al reiniciar se vacía el folleto: imprímalo o guárdelo antes.</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>From the next start the window is in English.</source>
        <translation>Desde el próximo inicio, la ventana está en inglés.</translation>
    </message>
    <message>
        <source>From the next start the window is in Spanish.</source>
        <translation>Desde el próximo inicio, la ventana está en español.</translation>
    </message>
    <message>
        <source>From the next start the window is in the language of the computer.</source>
        <translation>Desde el próximo inicio, la ventana está en el idioma de la computadora.</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma de la ventana</translation>
    </message>
    <message>
        <source>Pages and handouts still begin in English.</source>
        <translation>Las páginas y los folletos siguen empezando en inglés.</translation>
    </message>
    <message>
        <source>Pages and handouts still begin in Spanish.</source>
        <translation>Las páginas y los folletos siguen empezando en español.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Reiniciar ahora</translation>
    </message>
    <message>
        <source>Text of the window</source>
        <translation>Letra de la ventana</translation>
    </message>
    <message>
        <source>The window stays in this language.</source>
        <translation>La ventana se queda en este idioma.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Safe mode: your settings, letterhead and favorites are left alone, and nothing is kept. Close Lamina and start it as usual to have them back.</source>
        <translation>Modo seguro: sus ajustes, el membrete y los favoritos quedan como están, y no se guarda nada. Cierre Lamina y ábrala como siempre para tenerlos de nuevo.</translation>
    </message>
    <message>
        <source>Start in safe mode</source>
        <translation>Abrir en modo seguro</translation>
    </message>
    <message>
        <source>The last start of Lamina did not come to its end.</source>
        <translation>Lamina no terminó de abrirse la última vez.</translation>
    </message>
</context>
<context>
    <name>BasketView</name>
    <message>
        <source>Alt and the arrow keys change the order, Delete takes a page out</source>
        <translation>Alt y las flechas cambian el orden; Supr quita una página</translation>
    </message>
    <message>
        <source>Pages of the handout</source>
        <translation>Páginas del folleto</translation>
    </message>
</context>
<context>
    <name>ChoiceDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
</context>
<context>
    <name>Circle</name>
    <message>
        <source>Choose up to three points for page one</source>
        <translation>Elija hasta tres puntos para la página uno</translation>
    </message>
    <message>
        <source>They stand in a box on page one, each with a square to tick: what this patient should do first.</source>
        <translation>Van en un recuadro de la página uno, cada uno con una casilla para marcar: lo que este paciente debe hacer primero.</translation>
    </message>
</context>
<context>
    <name>ClinicFlow</name>
    <message>
        <source>&amp;All topics as one PDF…</source>
        <translation>&amp;Todos los temas en un PDF…</translation>
    </message>
    <message>
        <source>&amp;Check the code of an old sheet…</source>
        <translation>Revisar el &amp;código de una hoja anterior…</translation>
    </message>
    <message>
        <source>&amp;What was handed out…</source>
        <translation>&amp;Lo que se ha entregado…</translation>
    </message>
    <message>
        <source>Clinic &amp;letterhead…</source>
        <translation>&amp;Membrete de la clínica…</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Keep open</source>
        <translation>&amp;Dejar abierto</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Reiniciar</translation>
    </message>
    <message>
        <source>Close and lose this handout?</source>
        <translation>¿Cerrar y perder este folleto?</translation>
    </message>
    <message>
        <source>Its topics and what is typed for the patient are kept nowhere.</source>
        <translation>Sus temas y lo escrito para el paciente no se guardan en ningún lugar.</translation>
    </message>
    <message>
        <source>Restart and lose this handout?</source>
        <translation>¿Reiniciar y perder este folleto?</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Check</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Check an old sheet</source>
        <translation>Revisar una hoja anterior</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Code at the foot of the sheet</source>
        <translation>Código al pie de la hoja</translation>
    </message>
    <message>
        <source>Current: the library still says what this sheet says (version {version}).</source>
        <translation>Vigente: la biblioteca aún dice lo que dice esta hoja (versión {version}).</translation>
    </message>
    <message>
        <source>No sheet of this library has that code. A code looks like SPL-EN-14-1.0.</source>
        <translation>Ninguna hoja de esta biblioteca tiene ese código. Un código se ve así: SPL-EN-14-1.0.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Abrir la página</translation>
    </message>
    <message>
        <source>Out of date: the sheet is version {version}, the page is now {now}.</source>
        <translation>Vencida: la hoja es la versión {version}; la página ahora es la {now}.</translation>
    </message>
    <message>
        <source>The sheet is version {version}, this Lamina only has {now}: Lamina needs an update.</source>
        <translation>La hoja es la versión {version} y esta Lamina solo tiene la {now}: hay que actualizar Lamina.</translation>
    </message>
    <message>
        <source>What the page says differently since this sheet:</source>
        <translation>Qué dice la página de otro modo desde esta hoja:</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>A4 paper</source>
        <translation>Papel A4</translation>
    </message>
    <message>
        <source>About Lamina and its licenses</source>
        <translation>Acerca de Lamina y sus licencias</translation>
    </message>
    <message>
        <source>Add the page to the handout, or take it out</source>
        <translation>Agregar la página al folleto, o quitarla</translation>
    </message>
    <message>
        <source>All topics as one PDF</source>
        <translation>Todos los temas en un PDF</translation>
    </message>
    <message>
        <source>Always use these options and languages</source>
        <translation>Usar siempre estas opciones e idiomas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Check the code of an old sheet</source>
        <translation>Revisar el código de una hoja anterior</translation>
    </message>
    <message>
        <source>Clear the list of recent pages</source>
        <translation>Vaciar la lista de páginas recientes</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Clinic letterhead</source>
        <translation>Membrete de la clínica</translation>
    </message>
    <message>
        <source>Colors, text size, language</source>
        <translation>Colores, letra e idioma</translation>
    </message>
    <message>
        <source>Copy this page as text</source>
        <translation>Copiar esta página como texto</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Buscar en esta página</translation>
    </message>
    <message>
        <source>Find the next one</source>
        <translation>Buscar la siguiente</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>Buscar la anterior</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Full handout</source>
        <translation>Folleto con todo</translation>
    </message>
    <message>
        <source>Go to any page or action</source>
        <translation>Ir a cualquier página o acción</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Folleto</translation>
    </message>
    <message>
        <source>Handout in English</source>
        <translation>Folleto en inglés</translation>
    </message>
    <message>
        <source>Handout in Spanish</source>
        <translation>Folleto en español</translation>
    </message>
    <message>
        <source>Handout in both languages, side by side</source>
        <translation>Folleto en los dos idiomas, lado a lado</translation>
    </message>
    <message>
        <source>Language of the page: English or Spanish</source>
        <translation>Idioma de la página: inglés o español</translation>
    </message>
    <message>
        <source>Larger page</source>
        <translation>Página más grande</translation>
    </message>
    <message>
        <source>Letter paper</source>
        <translation>Papel carta</translation>
    </message>
    <message>
        <source>More options: sections, pictures, teach-back page, tools alone, wallet cards</source>
        <translation>Más opciones: secciones, dibujos, página para comprobar, herramientas solas, tarjetas de bolsillo</translation>
    </message>
    <message>
        <source>Next patient: empty the handout, go back to your usual options</source>
        <translation>Siguiente paciente: vaciar el folleto y volver a sus opciones de siempre</translation>
    </message>
    <message>
        <source>Normal size of the page</source>
        <translation>Tamaño normal de la página</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print as last time, without asking</source>
        <translation>Imprimir como la última vez, sin preguntar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Save this handout as a set</source>
        <translation>Guardar este folleto como conjunto</translation>
    </message>
    <message>
        <source>Saved sets</source>
        <translation>Conjuntos guardados</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Short handout</source>
        <translation>Folleto breve</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Show the handout large</source>
        <translation>Ver el folleto en grande</translation>
    </message>
    <message>
        <source>Smaller page</source>
        <translation>Página más pequeña</translation>
    </message>
    <message>
        <source>Star this page, or take the star away</source>
        <translation>Poner la estrella a esta página, o quitarla</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Página de inicio</translation>
    </message>
    <message>
        <source>Text size of the handout: {size} points</source>
        <translation>Tamaño de letra del folleto: {size} puntos</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>A la siguiente parte de la ventana</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Solución de problemas</translation>
    </message>
    <message>
        <source>Undo: bring back what was taken out of the handout</source>
        <translation>Deshacer: recuperar lo que se quitó del folleto</translation>
    </message>
    <message>
        <source>What was handed out</source>
        <translation>Lo que se ha entregado</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
</context>
<context>
    <name>CountsDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Copiar como tabla</translation>
    </message>
    <message>
        <source>Forget the counts</source>
        <translation>Borrar las cuentas</translation>
    </message>
    <message>
        <source>Nothing was printed or saved yet.</source>
        <translation>Aún no se ha impreso ni guardado nada.</translation>
    </message>
    <message>
        <source>Printed or saved, by topic and month. No names and no days are kept.</source>
        <translation>Impreso o guardado, por tema y mes. No se guardan nombres ni días.</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Hojas</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>What was handed out</source>
        <translation>Lo que se ha entregado</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Something went wrong in Lamina</source>
        <translation>Algo falló en Lamina</translation>
    </message>
    <message>
        <source>Start again in safe mode</source>
        <translation>Abrir de nuevo en modo seguro</translation>
    </message>
    <message>
        <source>This is a fault of the program, not yours. Your handout is still there; save it, then start Lamina again. The report below holds no names and nothing that was searched for.</source>
        <translation>Es una falla del programa, no de usted. Su folleto sigue aquí: guárdelo y abra Lamina de nuevo. El informe de abajo no tiene nombres ni nada de lo que se buscó.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>en</source>
        <translation>es</translation>
    </message>
    <message>
        <source>{pick} (Alt+Down)</source>
        <translation>{pick} (Alt+Abajo)</translation>
    </message>
</context>
<context>
    <name>DeskFlow</name>
    <message>
        <source>&amp;Change a text</source>
        <translation>&amp;Cambiar un texto</translation>
    </message>
    <message>
        <source>&amp;Delete a set</source>
        <translation>&amp;Borrar un conjunto</translation>
    </message>
    <message>
        <source>&amp;Delete a text</source>
        <translation>&amp;Borrar un texto</translation>
    </message>
    <message>
        <source>&amp;Export a set</source>
        <translation>&amp;Exportar un conjunto</translation>
    </message>
    <message>
        <source>&amp;Import a set…</source>
        <translation>&amp;Importar un conjunto…</translation>
    </message>
    <message>
        <source>&amp;New text…</source>
        <translation>&amp;Nuevo texto…</translation>
    </message>
    <message>
        <source>&amp;Save this handout as a set…</source>
        <translation>&amp;Guardar este folleto como conjunto…</translation>
    </message>
    <message>
        <source>A text for notes</source>
        <translation>Un texto para notas</translation>
    </message>
    <message>
        <source>Export a set</source>
        <translation>Exportar un conjunto</translation>
    </message>
    <message>
        <source>Import a set</source>
        <translation>Importar un conjunto</translation>
    </message>
    <message>
        <source>It is kept on this computer and used for many patients: write nothing about one of them.</source>
        <translation>Se guarda en esta computadora y sirve para muchos pacientes: no escriba nada de uno de ellos.</translation>
    </message>
    <message>
        <source>Lamina sets (*{suffix})</source>
        <translation>Conjuntos de Lamina (*{suffix})</translation>
    </message>
    <message>
        <source>No saved sets yet</source>
        <translation>Aún no hay conjuntos guardados</translation>
    </message>
    <message>
        <source>No saved texts yet</source>
        <translation>Aún no hay textos guardados</translation>
    </message>
    <message>
        <source>Save this handout as a set</source>
        <translation>Guardar este folleto como conjunto</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>Guardado como “{name}”.</translation>
    </message>
    <message>
        <source>Saved sets</source>
        <translation>Conjuntos guardados</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text that goes with the set (may be left empty)</source>
        <translation>Texto que va con el conjunto (puede quedar vacío)</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>No se puede leer el archivo: {reason}.</translation>
    </message>
    <message>
        <source>The handout is empty. Add the pages of the set first.</source>
        <translation>El folleto está vacío. Agregue primero las páginas del conjunto.</translation>
    </message>
    <message>
        <source>The set could not be saved: {reason}.</source>
        <translation>No se pudo guardar el conjunto: {reason}.</translation>
    </message>
    <message>
        <source>The set “{name}” is deleted.</source>
        <translation>El conjunto “{name}” se borró.</translation>
    </message>
    <message>
        <source>The set “{name}” is here now.</source>
        <translation>El conjunto “{name}” ya está aquí.</translation>
    </message>
    <message>
        <source>The text “{name}” is deleted.</source>
        <translation>El texto “{name}” se borró.</translation>
    </message>
    <message>
        <source>This library has no page called {ids}: the rest of the set is here.</source>
        <translation>Esta biblioteca no tiene una página llamada {ids}; el resto del conjunto está aquí.</translation>
    </message>
    <message>
        <source>Topics and options are saved, and this text for the note. Nothing about a patient.</source>
        <translation>Se guardan los temas, las opciones y este texto para la nota. Nada de un paciente.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>A circled line is no longer on its page.</source>
        <translation>Una línea marcada ya no está en su página.</translation>
    </message>
    <message>
        <source>A font of the program cannot be read.</source>
        <translation>No se puede leer una fuente del programa.</translation>
    </message>
    <message>
        <source>Add a topic to it.</source>
        <translation>Agregue un tema.</translation>
    </message>
    <message>
        <source>Another program is using the clinic's file.</source>
        <translation>Otro programa está usando el archivo de la clínica.</translation>
    </message>
    <message>
        <source>Ask the person who looks after this computer to allow writing there.</source>
        <translation>Pida a quien cuida esta computadora que permita escribir ahí.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer for the right to read that file.</source>
        <translation>Pida permiso para leer ese archivo a quien cuida esta computadora.</translation>
    </message>
    <message>
        <source>At most three lines can be circled.</source>
        <translation>Se pueden marcar tres líneas como máximo.</translation>
    </message>
    <message>
        <source>Build it with `{command}`.</source>
        <translation>Créela con `{command}`.</translation>
    </message>
    <message>
        <source>Change an option or take a topic out, then try again.</source>
        <translation>Cambie una opción o quite un tema, e intente de nuevo.</translation>
    </message>
    <message>
        <source>Check that the disk or USB stick is still there and has free space, then try again.</source>
        <translation>Revise que el disco o la memoria USB siga conectado y tenga espacio, e intente de nuevo.</translation>
    </message>
    <message>
        <source>Check the page numbers.</source>
        <translation>Revise los números de página.</translation>
    </message>
    <message>
        <source>Choose a file that Lamina saved.</source>
        <translation>Elija un archivo guardado por Lamina.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>Choose another printer, or save it as a PDF.</source>
        <translation>Elija otra impresora o guárdelo como PDF.</translation>
    </message>
    <message>
        <source>Choose another printer.</source>
        <translation>Elija otra impresora.</translation>
    </message>
    <message>
        <source>Choose another printer: the handout is still here.</source>
        <translation>Elija otra impresora: el folleto sigue aquí.</translation>
    </message>
    <message>
        <source>Choose it again.</source>
        <translation>Elíjala de nuevo.</translation>
    </message>
    <message>
        <source>Close Lamina and start it again: it then brings back the newest good backup.</source>
        <translation>Cierre Lamina y ábrala de nuevo: recuperará la última copia buena.</translation>
    </message>
    <message>
        <source>Close the other Lamina window or program, then try again.</source>
        <translation>Cierre la otra ventana de Lamina o el otro programa e intente de nuevo.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libere espacio e intente de nuevo.</translation>
    </message>
    <message>
        <source>Install the newest version of the program.</source>
        <translation>Instale la versión más nueva del programa.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Instale el programa de nuevo.</translation>
    </message>
    <message>
        <source>It is kept as {name}.</source>
        <translation>Se guardó como {name}.</translation>
    </message>
    <message>
        <source>Lamina works, but what you change now is lost when it closes.</source>
        <translation>Lamina funciona, pero lo que cambie ahora se perderá al cerrarla.</translation>
    </message>
    <message>
        <source>No folder is known for the clinic's file.</source>
        <translation>No se conoce una carpeta para el archivo de la clínica.</translation>
    </message>
    <message>
        <source>No topic is called “{name}”.</source>
        <translation>Ningún tema se llama “{name}”.</translation>
    </message>
    <message>
        <source>Please report it, with the names of the topics in it.</source>
        <translation>Avise de esto, con los nombres de sus temas.</translation>
    </message>
    <message>
        <source>Please report this page to those who keep the library.</source>
        <translation>Avise a quienes cuidan la biblioteca.</translation>
    </message>
    <message>
        <source>Print each language by itself.</source>
        <translation>Imprima cada idioma por separado.</translation>
    </message>
    <message>
        <source>Printing was cancelled.</source>
        <translation>Se canceló la impresión.</translation>
    </message>
    <message>
        <source>Save it in RGB, or as PNG.</source>
        <translation>Guárdelo en RGB o como PNG.</translation>
    </message>
    <message>
        <source>Save it with at most {count} pixels a side.</source>
        <translation>Guárdela con {count} píxeles por lado como máximo.</translation>
    </message>
    <message>
        <source>Save the handout as a PDF instead.</source>
        <translation>Guarde el folleto como PDF.</translation>
    </message>
    <message>
        <source>Save the logo again.</source>
        <translation>Guarde el logotipo de nuevo.</translation>
    </message>
    <message>
        <source>Save the logo as PNG, or ask for an SVG of plain shapes.</source>
        <translation>Guarde el logotipo como PNG, o pida un SVG de formas simples.</translation>
    </message>
    <message>
        <source>Save the logo smaller; 600 pixels wide is enough.</source>
        <translation>Guarde el logotipo más pequeño; bastan 600 píxeles de ancho.</translation>
    </message>
    <message>
        <source>Search for it, or choose it from the list.</source>
        <translation>Búsquelo o elíjalo en la lista.</translation>
    </message>
    <message>
        <source>Start Lamina from an account that has a home folder.</source>
        <translation>Abra Lamina desde una cuenta que tenga carpeta personal.</translation>
    </message>
    <message>
        <source>Start the newer version, or update this one.</source>
        <translation>Abra la versión más nueva o actualice esta.</translation>
    </message>
    <message>
        <source>Take it out, or print its pages.</source>
        <translation>Quítelo o imprima sus páginas.</translation>
    </message>
    <message>
        <source>Take one out: three are what people remember.</source>
        <translation>Quite una: se recuerdan tres.</translation>
    </message>
    <message>
        <source>The JPEG file is damaged.</source>
        <translation>El archivo JPEG está dañado.</translation>
    </message>
    <message>
        <source>The JPEG has the colours of a printing house (CMYK).</source>
        <translation>El JPEG tiene colores de imprenta (CMYK).</translation>
    </message>
    <message>
        <source>The PNG file is damaged.</source>
        <translation>El archivo PNG está dañado.</translation>
    </message>
    <message>
        <source>The backup of {day} is used now.</source>
        <translation>Ahora se usa la copia del {day}.</translation>
    </message>
    <message>
        <source>The clinic's file could not be read.</source>
        <translation>No se pudo leer el archivo de la clínica.</translation>
    </message>
    <message>
        <source>The clinic's file is damaged.</source>
        <translation>El archivo de la clínica está dañado.</translation>
    </message>
    <message>
        <source>The clinic's file was damaged.</source>
        <translation>El archivo de la clínica estaba dañado.</translation>
    </message>
    <message>
        <source>The clinic's file was made by a newer version of Lamina and was left as it is.</source>
        <translation>El archivo de la clínica es de una versión más nueva de Lamina y se dejó como está.</translation>
    </message>
    <message>
        <source>The clinic's file was missing.</source>
        <translation>Faltaba el archivo de la clínica.</translation>
    </message>
    <message>
        <source>The clinic's file, or the folder it lies in, cannot be written to.</source>
        <translation>No se puede escribir en el archivo de la clínica o en su carpeta.</translation>
    </message>
    <message>
        <source>The disk did not answer as it should.</source>
        <translation>El disco no respondió bien.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The drawing holds a document type or entities.</source>
        <translation>El dibujo contiene un tipo de documento o entidades.</translation>
    </message>
    <message>
        <source>The drawing holds a script.</source>
        <translation>El dibujo contiene un programa.</translation>
    </message>
    <message>
        <source>The drawing holds “{tag}”, which is more than plain shapes.</source>
        <translation>El dibujo contiene “{tag}”, que es más que formas simples.</translation>
    </message>
    <message>
        <source>The drawing is too large.</source>
        <translation>El dibujo es demasiado grande.</translation>
    </message>
    <message>
        <source>The drawing refers to another file.</source>
        <translation>El dibujo remite a otro archivo.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB.</source>
        <translation>El archivo pesa más de 1 MB.</translation>
    </message>
    <message>
        <source>The file is no PNG, JPEG or SVG, or it is damaged.</source>
        <translation>El archivo no es PNG, JPEG ni SVG, o está dañado.</translation>
    </message>
    <message>
        <source>The file is no PNG, JPEG or SVG.</source>
        <translation>El archivo no es PNG, JPEG ni SVG.</translation>
    </message>
    <message>
        <source>The font {family} is missing.</source>
        <translation>Falta la fuente {family}.</translation>
    </message>
    <message>
        <source>The handout could not be made.</source>
        <translation>No se pudo hacer el folleto.</translation>
    </message>
    <message>
        <source>The library at {path} cannot be read ({reason}).</source>
        <translation>No se puede leer la biblioteca en {path} ({reason}).</translation>
    </message>
    <message>
        <source>The library cannot be used: {reason}.</source>
        <translation>No se puede usar la biblioteca: {reason}.</translation>
    </message>
    <message>
        <source>The library {name} has no readable hash beside it.</source>
        <translation>La biblioteca {name} no tiene a su lado una suma de control legible.</translation>
    </message>
    <message>
        <source>The library {name} was made for a newer version of the program.</source>
        <translation>La biblioteca {name} se hizo para una versión más nueva del programa.</translation>
    </message>
    <message>
        <source>The page “{title}” has no box of red flags, so it cannot be handed out.</source>
        <translation>La página “{title}” no tiene el recuadro de señales de alarma; no se puede entregar.</translation>
    </message>
    <message>
        <source>The picture is {width} × {height} pixels.</source>
        <translation>La imagen mide {width} × {height} píxeles.</translation>
    </message>
    <message>
        <source>The print service of this computer does not answer.</source>
        <translation>El servicio de impresión de esta computadora no responde.</translation>
    </message>
    <message>
        <source>The printer {printer} did not take the handout.</source>
        <translation>La impresora {printer} no aceptó el folleto.</translation>
    </message>
    <message>
        <source>The printer {printer} does not let you print.</source>
        <translation>La impresora {printer} no le permite imprimir.</translation>
    </message>
    <message>
        <source>The printer {printer} is not there any more.</source>
        <translation>La impresora {printer} ya no está.</translation>
    </message>
    <message>
        <source>The printer {printer} takes no jobs now.</source>
        <translation>La impresora {printer} no acepta trabajos ahora.</translation>
    </message>
    <message>
        <source>The two languages of this handout do not have the same parts.</source>
        <translation>Los dos idiomas de este folleto no tienen las mismas partes.</translation>
    </message>
    <message>
        <source>There is no library at {path}.</source>
        <translation>No hay biblioteca en {path}.</translation>
    </message>
    <message>
        <source>There is no topic in this handout.</source>
        <translation>No hay temas en este folleto.</translation>
    </message>
    <message>
        <source>There was no good backup, so a new, empty file was started.</source>
        <translation>No había una copia buena; se empezó un archivo nuevo y vacío.</translation>
    </message>
    <message>
        <source>These pages cannot be printed.</source>
        <translation>No se pueden imprimir estas páginas.</translation>
    </message>
    <message>
        <source>This computer has no print service.</source>
        <translation>Esta computadora no tiene servicio de impresión.</translation>
    </message>
    <message>
        <source>This file holds no saved set, or it is damaged.</source>
        <translation>Este archivo no tiene un conjunto guardado, o está dañado.</translation>
    </message>
    <message>
        <source>This file is too large for a saved set.</source>
        <translation>Este archivo es demasiado grande para un conjunto.</translation>
    </message>
    <message>
        <source>This handout could not be made.</source>
        <translation>No se pudo preparar este folleto.</translation>
    </message>
    <message>
        <source>This picture cannot be printed; the file may be damaged.</source>
        <translation>No se puede imprimir esta imagen; quizás el archivo está dañado.</translation>
    </message>
    <message>
        <source>This set was made by a newer Lamina.</source>
        <translation>Este conjunto es de una versión más nueva de Lamina.</translation>
    </message>
    <message>
        <source>This was not saved.</source>
        <translation>Esto no se guardó.</translation>
    </message>
    <message>
        <source>Today's backup could not be made.</source>
        <translation>No se pudo hacer la copia de hoy.</translation>
    </message>
    <message>
        <source>Update Lamina on this computer.</source>
        <translation>Actualice Lamina en esta computadora.</translation>
    </message>
    <message>
        <source>it differs from what was built</source>
        <translation>no es igual a la que se creó</translation>
    </message>
    <message>
        <source>it is cut off or has grown</source>
        <translation>está cortada o ha crecido</translation>
    </message>
    <message>
        <source>it is no database</source>
        <translation>no es una base de datos</translation>
    </message>
    <message>
        <source>it is no library of Lamina</source>
        <translation>no es una biblioteca de Lamina</translation>
    </message>
    <message>
        <source>it is torn or altered</source>
        <translation>está dañada o alterada</translation>
    </message>
    <message>
        <source>it was made for an older version of the program</source>
        <translation>se hizo para una versión anterior del programa</translation>
    </message>
    <message>
        <source>“{title}” has no tool to fill in.</source>
        <translation>“{title}” no tiene herramientas para llenar.</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figura</translation>
    </message>
</context>
<context>
    <name>FileFlow</name>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the handout</source>
        <translation>Guardar el folleto</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>The handout could not be saved: {reason}. Choose another folder.</source>
        <translation>No se pudo guardar el folleto: {reason}. Elija otra carpeta.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Adults</source>
        <translation>Adultos</translation>
    </message>
    <message>
        <source>Athletes</source>
        <translation>Deportistas</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Niños</translation>
    </message>
    <message>
        <source>Lower back</source>
        <translation>Parte baja de la espalda</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Hombres</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Cuello</translation>
    </message>
    <message>
        <source>Older adults</source>
        <translation>Adultos mayores</translation>
    </message>
    <message>
        <source>Pregnancy</source>
        <translation>Embarazo</translation>
    </message>
    <message>
        <source>Sacrum</source>
        <translation>Sacro</translation>
    </message>
    <message>
        <source>Teens</source>
        <translation>Adolescentes</translation>
    </message>
    <message>
        <source>Upper back</source>
        <translation>Parte alta de la espalda</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Mujeres</translation>
    </message>
</context>
<context>
    <name>FilterFlow</name>
    <message>
        <source>Any part</source>
        <translation>Cualquier parte</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Cualquier persona</translation>
    </message>
    <message>
        <source>Part of the spine</source>
        <translation>Parte de la columna</translation>
    </message>
    <message>
        <source>Show all topics</source>
        <translation>Ver todos los temas</translation>
    </message>
    <message>
        <source>Topics by part of the spine: {words}</source>
        <translation>Temas por parte de la columna: {words}</translation>
    </message>
    <message>
        <source>Topics by who gets it: {words}</source>
        <translation>Temas por quién lo tiene: {words}</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>Quién lo tiene</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close the find bar</source>
        <translation>Cerrar la barra de búsqueda</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Buscar en esta página</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se encontró</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
</context>
<context>
    <name>HandoutFlow</name>
    <message>
        <source>Add a page to print</source>
        <translation>Agregue una página para imprimir</translation>
    </message>
    <message>
        <source>Cannot be printed in the {place}: {characters}</source>
        <translation>No se puede imprimir en {place}: {characters}</translation>
    </message>
    <message>
        <source>Each handout begins like this one from now on.</source>
        <translation>Desde ahora, todos los folletos empiezan así.</translation>
    </message>
    <message>
        <source>Handout in English</source>
        <translation>Folleto en inglés</translation>
    </message>
    <message>
        <source>Handout in Spanish</source>
        <translation>Folleto en español</translation>
    </message>
    <message>
        <source>Print adds the page on show</source>
        <translation>Imprimir agrega la página abierta</translation>
    </message>
    <message>
        <source>Ready for the next patient. Topics, name and note are gone, options as usual.</source>
        <translation>Listo para el siguiente paciente. Ya no hay temas, nombre ni nota; las opciones son las de siempre.</translation>
    </message>
    <message>
        <source>Taken out of the handout.</source>
        <translation>Se quitó del folleto.</translation>
    </message>
    <message>
        <source>The handout is empty. Open a page and add it first.</source>
        <translation>El folleto está vacío. Primero abra una página y agréguela.</translation>
    </message>
    <message>
        <source>The handout stays in English.</source>
        <translation>El folleto sigue en inglés.</translation>
    </message>
    <message>
        <source>The handout stays in Spanish.</source>
        <translation>El folleto sigue en español.</translation>
    </message>
    <message>
        <source>The set is in the handout.</source>
        <translation>El conjunto está en el folleto.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{date}: pick the date in words, which nobody takes for another</source>
        <translation>{date}: elija la fecha en palabras, que nadie confunde</translation>
    </message>
</context>
<context>
    <name>HandoutOptions</name>
    <message numerus="yes">
        <source>%n more changed</source>
        <translation>
            <numerusform>%n opción más cambiada</numerusform>
            <numerusform>%n opciones más cambiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Always use</source>
        <translation>Usar siempre</translation>
    </message>
    <message>
        <source>Begin each handout of this clinic like this one</source>
        <translation>Empezar así todos los folletos de esta clínica</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>Both: English and Spanish side by side, with the same numbers to point at</source>
        <translation>Ambos: inglés y español lado a lado, con los mismos números para señalar</translation>
    </message>
    <message>
        <source>Changed for this patient: {changes}</source>
        <translation>Cambiado para este paciente: {changes}</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the handout</source>
        <translation>Idioma del folleto</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>More options: sections, pictures, staff view, tools, wallet cards</source>
        <translation>Más opciones: secciones, dibujos, versión para el personal, herramientas, tarjetas</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Breve</translation>
    </message>
    <message>
        <source>Short: the most important of each topic, on a sheet of paper. Full: all of it, with its sources.</source>
        <translation>Breve: lo más importante de cada tema, en una hoja. Todo: la página entera, con sus fuentes.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Text size in points</source>
        <translation>Tamaño de letra en puntos</translation>
    </message>
    <message>
        <source>page: {language}</source>
        <translation>página: {language}</translation>
    </message>
</context>
<context>
    <name>HandoutPanel</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n tema</numerusform>
            <numerusform>%n temas</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the handout, forget the patient, and go back to your usual options (Ctrl+Shift+N)</source>
        <translation>Vaciar el folleto, borrar los datos del paciente y volver a sus opciones de siempre (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Folleto</translation>
    </message>
    <message>
        <source>Letterhead, all topics, codes, counts, language</source>
        <translation>Membrete, todos los temas, códigos, cuentas e idioma</translation>
    </message>
    <message>
        <source>Next patient</source>
        <translation>Siguiente paciente</translation>
    </message>
    <message>
        <source>No pages yet</source>
        <translation>Aún no hay páginas</translation>
    </message>
    <message>
        <source>No topics yet</source>
        <translation>Aún no hay temas</translation>
    </message>
    <message>
        <source>Open a page and press “Add to handout”.</source>
        <translation>Abra una página y presione “Agregar al folleto”.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print the handout (Ctrl+P)</source>
        <translation>Imprimir el folleto (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
    <message>
        <source>Save the handout as a file (Ctrl+S)</source>
        <translation>Guardar el folleto en un archivo (Ctrl+S)</translation>
    </message>
    <message>
        <source>Saved sets of topics with their options (Ctrl+E, then a digit)</source>
        <translation>Conjuntos de temas guardados con sus opciones (Ctrl+E y un número)</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Conjuntos</translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>Preparando las páginas…</translation>
    </message>
    <message>
        <source>Short leaves out: {parts}</source>
        <translation>Breve deja fuera: {parts}</translation>
    </message>
    <message numerus="yes">
        <source>Short leaves out: {parts} and %n more</source>
        <translation>
            <numerusform>Breve deja fuera: {parts} y %n más</numerusform>
            <numerusform>Breve deja fuera: {parts} y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Shortened: {parts}</source>
        <translation>Resumido: {parts}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>HelpFlow</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Lamina could not be started again. Close it and start it with --safe-mode.</source>
        <translation>No se pudo abrir Lamina de nuevo. Ciérrela y ábrala con --safe-mode.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Solución de problemas</translation>
    </message>
</context>
<context>
    <name>LetterheadDialog</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Elegir un logotipo</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Elegir una imagen…</translation>
    </message>
    <message>
        <source>Clinic letterhead</source>
        <translation>Membrete de la clínica</translation>
    </message>
    <message>
        <source>Clinic name</source>
        <translation>Nombre de la clínica</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>PNG, JPEG or SVG, up to 1 MB</source>
        <translation>PNG, JPEG o SVG, hasta 1 MB</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Phone after hours</source>
        <translation>Teléfono fuera de horario</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>Printed at the top of each handout. It stays on this computer.</source>
        <translation>Se imprime arriba en cada folleto. Se queda en esta computadora.</translation>
    </message>
    <message>
        <source>Save letterhead</source>
        <translation>Guardar el membrete</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>No se puede leer el archivo: {reason}.</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>Easy to read</source>
        <translation>Fácil de leer</translation>
    </message>
    <message>
        <source>Explain or replace hard words: {words}</source>
        <translation>Explique o cambie las palabras difíciles: {words}</translation>
    </message>
    <message>
        <source>Hard to read: use shorter words and sentences</source>
        <translation>Difícil de leer: use palabras y oraciones más cortas</translation>
    </message>
    <message>
        <source>Make two sentences of: “{begin}…”</source>
        <translation>Haga dos oraciones de: “{begin}…”</translation>
    </message>
    <message>
        <source>This note is in English, the sheet in Spanish.</source>
        <translation>Esta nota está en inglés; la hoja, en español.</translation>
    </message>
    <message>
        <source>This note is in Spanish, the sheet in English.</source>
        <translation>Esta nota está en español; la hoja, en inglés.</translation>
    </message>
    <message>
        <source>Too long: only the first {most} letters are printed</source>
        <translation>Muy larga: solo se imprimen las primeras {most} letras</translation>
    </message>
</context>
<context>
    <name>MoreOptions</name>
    <message>
        <source>A page to check what the patient understood (teach-back)</source>
        <translation>Una página para comprobar qué entendió el paciente</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>Marks that lead to the sources (full length)</source>
        <translation>Marcas que llevan a las fuentes (extensión: todo)</translation>
    </message>
    <message>
        <source>More options for the handout</source>
        <translation>Más opciones del folleto</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>En la página</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Dibujos</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Tools to fill in</source>
        <translation>Herramientas para llenar</translation>
    </message>
    <message>
        <source>Wallet cards</source>
        <translation>Tarjetas de bolsillo</translation>
    </message>
    <message>
        <source>What is not ticked is left out. Red flags are on every sheet.</source>
        <translation>Lo que no marque se omite. Las señales de alarma van en cada hoja.</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Lo que se imprime</translation>
    </message>
    <message>
        <source>the short handout leaves it out</source>
        <translation>el folleto breve lo deja fuera</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>On this page</source>
        <translation>En esta página</translation>
    </message>
</context>
<context>
    <name>PackFlow</name>
    <message>
        <source>All topics as one PDF</source>
        <translation>Todos los temas en un PDF</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>For the day the records system is down: with contents, bookmarks and your letterhead.</source>
        <translation>Para el día en que falle el sistema de expedientes: con índice, marcadores y su membrete.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
    <message>
        <source>Save the pack</source>
        <translation>Guardar el paquete</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>Add this page (Ctrl+D)</source>
        <translation>Agregar esta página (Ctrl+D)</translation>
    </message>
    <message>
        <source>Add to favorites</source>
        <translation>Agregar a favoritos</translation>
    </message>
    <message>
        <source>Add to handout</source>
        <translation>Agregar al folleto</translation>
    </message>
    <message>
        <source>In handout</source>
        <translation>En el folleto</translation>
    </message>
    <message>
        <source>Remove from favorites</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Take this page out of the handout (Ctrl+D)</source>
        <translation>Quitar esta página del folleto (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Arrows move    Enter choose    Esc close</source>
        <translation>Flechas mover    Enter elegir    Esc cerrar</translation>
    </message>
    <message>
        <source>Go to any page or action</source>
        <translation>Ir a cualquier página o acción</translation>
    </message>
    <message>
        <source>Pages and actions</source>
        <translation>Páginas y acciones</translation>
    </message>
    <message>
        <source>Type the name of a page or of an action</source>
        <translation>Escriba el nombre de una página o de una acción</translation>
    </message>
</context>
<context>
    <name>PaletteFlow</name>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Nothing has this name</source>
        <translation>Nada tiene este nombre</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Recent pages</source>
        <translation>Páginas recientes</translation>
    </message>
    <message>
        <source>Saved sets</source>
        <translation>Conjuntos guardados</translation>
    </message>
</context>
<context>
    <name>PatientFields</name>
    <message>
        <source>Choose up to three points that matter most for this patient: page one lists them, to be ticked</source>
        <translation>Elija hasta tres puntos que más le importan a este paciente: la página uno los muestra con casillas para marcar</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Profesional</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>For this patient</source>
        <translation>Para este paciente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Próxima cita</translation>
    </message>
    <message>
        <source>Not kept after you close</source>
        <translation>No se guarda al cerrar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note for this patient</source>
        <translation>Nota para este paciente</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>Elegir un día</translation>
    </message>
    <message>
        <source>Points for page one…</source>
        <translation>Elegir puntos…</translation>
    </message>
    <message>
        <source>Saved texts…</source>
        <translation>Textos guardados…</translation>
    </message>
    <message>
        <source>Short words and short sentences work best.</source>
        <translation>Lo mejor son palabras y oraciones cortas.</translation>
    </message>
    <message>
        <source>Texts that your clinic puts into notes again and again</source>
        <translation>Textos que su clínica pone a menudo en las notas</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>No pages yet</source>
        <translation>Aún no hay páginas</translation>
    </message>
    <message numerus="yes">
        <source>Page 1 of %n</source>
        <translation>
            <numerusform>Página 1 de %n</numerusform>
            <numerusform>Página 1 de %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview of the handout</source>
        <translation>Vista previa del folleto</translation>
    </message>
    <message>
        <source>Show the pages large (Ctrl+Shift+P)</source>
        <translation>Ver las páginas en grande (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>The first page shows here</source>
        <translation>Aquí se ve la primera página</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Handout, as it will print</source>
        <translation>El folleto, como se imprimirá</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
    <message>
        <source>Pages of the handout</source>
        <translation>Páginas del folleto</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
    <message>
        <source>The next page</source>
        <translation>La página siguiente</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>La página anterior</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>All pages</source>
        <translation>Todas las páginas</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>Blanco y negro</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>One copy less</source>
        <translation>Una copia menos</translation>
    </message>
    <message>
        <source>One copy more</source>
        <translation>Una copia más</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Paper tray</source>
        <translation>Bandeja de papel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print on both sides</source>
        <translation>Imprimir por ambos lados</translation>
    </message>
    <message>
        <source>Print the handout</source>
        <translation>Imprimir el folleto</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Printing when the printer is found…</source>
        <translation>Se imprimirá cuando se encuentre la impresora…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Such as 1-2, 4. Empty prints them all.</source>
        <translation>Por ejemplo 1-2, 4. Vacío imprime todas.</translation>
    </message>
    <message>
        <source>This handout has one page.</source>
        <translation>Este folleto tiene una página.</translation>
    </message>
    <message>
        <source>This handout has the pages 1 to {last}.</source>
        <translation>Este folleto tiene las páginas 1 a {last}.</translation>
    </message>
    <message>
        <source>Write page numbers, such as 1-2, 4.</source>
        <translation>Escriba números de página, por ejemplo 1-2, 4.</translation>
    </message>
</context>
<context>
    <name>PrintFlow</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copied. Paste it into the patient’s record.</source>
        <translation>Copiada. Péguela en el expediente del paciente.</translation>
    </message>
    <message>
        <source>Copy a line for the patient’s record</source>
        <translation>Copiar una línea para el expediente</translation>
    </message>
    <message>
        <source>Printing was cancelled. The handout is still here.</source>
        <translation>Se canceló la impresión. El folleto sigue aquí.</translation>
    </message>
    <message>
        <source>Sending to the printer: {share} %</source>
        <translation>Enviando a la impresora: {share} %</translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>Enviado a {printer}.</translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>Busy: your pages wait their turn</source>
        <translation>Ocupada: sus páginas esperan su turno</translation>
    </message>
    <message>
        <source>Choose a printer</source>
        <translation>Elija una impresora</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Buscando impresoras…</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Sin impresora</translation>
    </message>
    <message>
        <source>No printer found on this computer. Save the handout as a PDF instead.</source>
        <translation>No se encontró impresora en esta computadora. Guarde el folleto como PDF.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Stopped: pages wait until it is started again</source>
        <translation>Detenida: las páginas esperan a que se reactive</translation>
    </message>
    <message>
        <source>Takes no jobs now</source>
        <translation>No acepta trabajos ahora</translation>
    </message>
    <message>
        <source>{printer} is not there now. Choose another.</source>
        <translation>{printer} no está disponible. Elija otra.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
No se encontró el archivo.
Revise el nombre.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 ya existe.
¿Quiere reemplazarlo?</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Buscar en:</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Carpeta:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Tipo:</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Mostrar los archivos &amp;ocultos</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
</context>
<context>
    <name>ReadingFlow</name>
    <message>
        <source>Open it</source>
        <translation>Abrirla</translation>
    </message>
    <message>
        <source>Taken out of the favorites.</source>
        <translation>Se quitó de favoritos.</translation>
    </message>
    <message>
        <source>The list of recent pages is empty now.</source>
        <translation>La lista de páginas recientes está vacía.</translation>
    </message>
    <message>
        <source>The page is in the clipboard, as text.</source>
        <translation>La página está en el portapapeles, como texto.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{code} stands for back pain of many causes. The nearest page says when to get help now.</source>
        <translation>{code} es dolor de espalda de muchas causas. La página más cercana dice cuándo buscar ayuda ya.</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Fewer than 20 sentences: a rough score.</source>
        <translation>Menos de 20 oraciones: un valor aproximado.</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %n sentence(s); the longest has {words} words.</source>
        <translation>
            <numerusform>Medido en %n oración; la más larga tiene {words} palabras.</numerusform>
            <numerusform>Medido en %n oraciones; la más larga tiene {words} palabras.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the figure large</source>
        <translation>Ver la figura en grande</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
</context>
<context>
    <name>RequestFlow</name>
    <message>
        <source>Lamina has pages in English and Spanish only.</source>
        <translation>Lamina solo tiene páginas en inglés y español.</translation>
    </message>
    <message>
        <source>Lamina knows ICD-10 codes only; {code} is a code of {system}.</source>
        <translation>Lamina solo conoce códigos CIE-10 (ICD-10); {code} es un código de {system}.</translation>
    </message>
    <message>
        <source>No page has the code {code}. This is what the search finds.</source>
        <translation>Ninguna página tiene el código {code}. Esto es lo que encuentra la búsqueda.</translation>
    </message>
    <message>
        <source>There is no page called “{name}”. This is what the search finds.</source>
        <translation>No hay una página llamada “{name}”. Esto es lo que encuentra la búsqueda.</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Abajo</translation>
    </message>
    <message>
        <source>Alt+Up  Alt+Down</source>
        <translation>Alt+Arriba  Alt+Abajo</translation>
    </message>
    <message>
        <source>Down  Enter  Esc</source>
        <translation>Abajo  Enter  Esc</translation>
    </message>
    <message>
        <source>In a date: pick a day</source>
        <translation>En una fecha: elegir un día</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>En listas</translation>
    </message>
    <message>
        <source>In the handout and the favorites: move a page</source>
        <translation>En el folleto y los favoritos: mover una página</translation>
    </message>
    <message>
        <source>In the handout and the favorites: take a page out</source>
        <translation>En el folleto y los favoritos: quitar una página</translation>
    </message>
    <message>
        <source>In the search: into the results, open, back to all topics</source>
        <translation>En la búsqueda: a los resultados, abrir, volver a todos los temas</translation>
    </message>
    <message>
        <source>Use the first saved set</source>
        <translation>Usar el primer conjunto guardado</translation>
    </message>
</context>
<context>
    <name>SilentWindow</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Open another window</source>
        <translation>&amp;Abrir otra ventana</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Intentar de nuevo</translation>
    </message>
    <message>
        <source>If it stays silent, choose Force Quit in the Apple menu (process {number}) and start it again.</source>
        <translation>Si sigue sin responder, elija Forzar salida en el menú Apple (proceso {number}) y ábrala de nuevo.</translation>
    </message>
    <message>
        <source>If it stays silent, end process {number} in the system monitor and start Lamina again.</source>
        <translation>Si sigue sin responder, termine el proceso {number} en el monitor del sistema y abra Lamina de nuevo.</translation>
    </message>
    <message>
        <source>If it stays silent, end “lamina” in the Task Manager (process {number}) and start it again.</source>
        <translation>Si sigue sin responder, termine “lamina” en el Administrador de tareas (proceso {number}) y ábrala de nuevo.</translation>
    </message>
    <message>
        <source>It may still be starting: wait a little and try again.</source>
        <translation>Quizás aún se está abriendo: espere un poco e intente de nuevo.</translation>
    </message>
    <message>
        <source>Lamina is open already, but does not answer.</source>
        <translation>Lamina ya está abierta, pero no responde.</translation>
    </message>
</context>
<context>
    <name>SourceDrawer</name>
    <message>
        <source>All sources</source>
        <translation>Todas las fuentes</translation>
    </message>
    <message>
        <source>Close the source</source>
        <translation>Cerrar la fuente</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>Gobierno</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Guía clínica</translation>
    </message>
    <message>
        <source>Label of a medicine</source>
        <translation>Etiqueta de una medicina</translation>
    </message>
    <message>
        <source>Medical society</source>
        <translation>Sociedad médica</translation>
    </message>
    <message>
        <source>Partly supported</source>
        <translation>Apoyado en parte</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Source {number} of {count}</source>
        <translation>Fuente {number} de {count}</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>Apoyado</translation>
    </message>
    <message>
        <source>Systematic review</source>
        <translation>Revisión sistemática</translation>
    </message>
    <message>
        <source>Textbook</source>
        <translation>Libro de texto</translation>
    </message>
    <message>
        <source>The source: {words}</source>
        <translation>La fuente: {words}</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Ensayo</translation>
    </message>
    <message>
        <source>What this page takes from it, as it was checked</source>
        <translation>Lo que esta página toma de ella, según se revisó (en inglés)</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Add pages to the handout</source>
        <translation>Agregue páginas al folleto</translation>
    </message>
    <message>
        <source>Choose size and language, then print</source>
        <translation>Elija tamaño e idioma, e imprima</translation>
    </message>
    <message>
        <source>Find a page. Print it. Done.</source>
        <translation>Busque una página. Imprímala. Listo.</translation>
    </message>
    <message>
        <source>Good places to start</source>
        <translation>Por dónde empezar</translation>
    </message>
    <message>
        <source>Lamina works without the internet. Three steps are all you need.</source>
        <translation>Lamina funciona sin internet. Bastan tres pasos.</translation>
    </message>
    <message>
        <source>Part of the spine</source>
        <translation>Parte de la columna</translation>
    </message>
    <message>
        <source>Search or browse</source>
        <translation>Busque o explore</translation>
    </message>
    <message>
        <source>The preview in the handout shows what prints.</source>
        <translation>La vista previa del folleto muestra lo que se imprime.</translation>
    </message>
    <message>
        <source>Type a plain word, a clinical name or a code above. The key / takes you there.</source>
        <translation>Escriba arriba una palabra sencilla, un nombre clínico o un código. La tecla / lo lleva ahí.</translation>
    </message>
    <message>
        <source>Use the button at the top of a page.</source>
        <translation>Use el botón que está arriba en cada página.</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>Quién lo tiene</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Colors, text size, language</source>
        <translation>Colores, letra e idioma</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Folleto</translation>
    </message>
    <message>
        <source>Handout · {count}</source>
        <translation>Folleto · {count}</translation>
    </message>
    <message>
        <source>Help and shortcuts</source>
        <translation>Ayuda y atajos</translation>
    </message>
    <message>
        <source>Language of the page</source>
        <translation>Idioma de la página</translation>
    </message>
    <message>
        <source>Language of the page (Ctrl+L)</source>
        <translation>Idioma de la página (Ctrl+L)</translation>
    </message>
    <message>
        <source>Larger page</source>
        <translation>Página más grande</translation>
    </message>
    <message>
        <source>Look, language</source>
        <translation>Aspecto, idioma</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search (/)</source>
        <translation>Buscar (/)</translation>
    </message>
    <message>
        <source>Search causes, treatments, codes…</source>
        <translation>Buscar causas, tratamientos, códigos…</translation>
    </message>
    <message>
        <source>Smaller page</source>
        <translation>Página más pequeña</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
</context>
<context>
    <name>TopicTree</name>
    <message>
        <source>Clear the list of recent pages</source>
        <translation>Vaciar la lista de páginas recientes</translation>
    </message>
    <message>
        <source>In the favorites, Alt and the arrow keys move a page, Delete takes it out</source>
        <translation>En favoritos, Alt y las flechas mueven una página; Supr la quita</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Take out of the favorites</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
</context>
<context>
    <name>TopicsPanel</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Todos los temas</translation>
    </message>
    <message>
        <source>Arrows move   Enter open   Esc clear</source>
        <translation>Flechas mover   Enter abrir   Esc borrar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>Favoritos</translation>
    </message>
    <message>
        <source>Filter topics…</source>
        <translation>Filtrar temas…</translation>
    </message>
    <message>
        <source>Goes with “{title}”</source>
        <translation>Va con “{title}”</translation>
    </message>
    <message>
        <source>Including results for {words}</source>
        <translation>Incluye resultados de {words}</translation>
    </message>
    <message>
        <source>Lamina has nothing on “{words}”.</source>
        <translation>Lamina no tiene nada sobre “{words}”.</translation>
    </message>
    <message>
        <source>List topics by who gets it and by the part of the spine</source>
        <translation>Ver temas por quién lo tiene y por parte de la columna</translation>
    </message>
    <message>
        <source>Pages you open will be listed here.</source>
        <translation>Aquí verá las páginas que abra.</translation>
    </message>
    <message>
        <source>Press the star on a page to keep it here.</source>
        <translation>La estrella guarda la página aquí.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Search only for “{typed}”</source>
        <translation>Buscar solo “{typed}”</translation>
    </message>
    <message>
        <source>Show all topics</source>
        <translation>Ver todos los temas</translation>
    </message>
    <message>
        <source>This is the code of a printed sheet. Press Enter to check whether the sheet is up to date.</source>
        <translation>Este es el código de una hoja impresa. Pulse Enter para ver si la hoja está vigente.</translation>
    </message>
    <message>
        <source>Try another word, the clinical name, or a code such as M43.06. Press Esc to browse all topics.</source>
        <translation>Pruebe otra palabra, el nombre clínico o un código como M43.06. Presione Esc para ver todos los temas.</translation>
    </message>
</context>
<context>
    <name>TrayChoice</name>
    <message>
        <source>Bottom tray</source>
        <translation>Bandeja inferior</translation>
    </message>
    <message>
        <source>Bypass tray</source>
        <translation>Bandeja multiuso</translation>
    </message>
    <message>
        <source>Envelopes</source>
        <translation>Sobres</translation>
    </message>
    <message>
        <source>Large-capacity tray</source>
        <translation>Bandeja de gran capacidad</translation>
    </message>
    <message>
        <source>Main tray</source>
        <translation>Bandeja principal</translation>
    </message>
    <message>
        <source>Manual feed</source>
        <translation>Alimentación manual</translation>
    </message>
    <message>
        <source>Middle tray</source>
        <translation>Bandeja central</translation>
    </message>
    <message>
        <source>Paper tray</source>
        <translation>Bandeja de papel</translation>
    </message>
    <message>
        <source>Photo tray</source>
        <translation>Bandeja para fotos</translation>
    </message>
    <message>
        <source>Rear tray</source>
        <translation>Bandeja trasera</translation>
    </message>
    <message>
        <source>Second tray</source>
        <translation>Segunda bandeja</translation>
    </message>
    <message>
        <source>Side tray</source>
        <translation>Bandeja lateral</translation>
    </message>
    <message>
        <source>The printer chooses</source>
        <translation>La elige la impresora</translation>
    </message>
    <message>
        <source>Top tray</source>
        <translation>Bandeja superior</translation>
    </message>
    <message>
        <source>Tray {number}</source>
        <translation>Bandeja {number}</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>Copiar: {name}</translation>
    </message>
    <message>
        <source>Lamina writes what went wrong into a log. The log holds no names and nothing that was searched for or read, so it can be sent to whoever looks after this computer.</source>
        <translation>Lamina anota en un registro lo que falla. El registro no tiene nombres ni nada de lo que se buscó o leyó; se puede enviar a quien cuida esta computadora.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Open the folder: {name}</source>
        <translation>Abrir la carpeta: {name}</translation>
    </message>
    <message>
        <source>Safe mode</source>
        <translation>Modo seguro</translation>
    </message>
    <message>
        <source>Safe mode starts Lamina as if for the first time: without your settings, letterhead and favorites, and with the simplest way to draw. Nothing of yours is changed, and nothing is kept. If Lamina works there, its settings are the trouble.</source>
        <translation>El modo seguro abre Lamina como la primera vez: sin sus ajustes, membrete ni favoritos, y con la forma más simple de dibujar. Nada suyo cambia y nada se guarda. Si Lamina funciona así, el problema está en sus ajustes.</translation>
    </message>
    <message>
        <source>Start again in safe mode</source>
        <translation>Abrir de nuevo en modo seguro</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Este programa</translation>
    </message>
    <message>
        <source>When something goes wrong</source>
        <translation>Cuando algo falla</translation>
    </message>
    <message>
        <source>Your clinic's file and its backups</source>
        <translation>El archivo de su clínica y sus copias</translation>
    </message>
    <message>
        <source>nowhere: in memory only</source>
        <translation>en ningún lugar: solo en la memoria</translation>
    </message>
</context>
<context>
    <name>UnfinishedStart</name>
    <message>
        <source>&amp;Safe mode</source>
        <translation>Modo &amp;seguro</translation>
    </message>
    <message>
        <source>Lamina did not come to the end of its last starts.</source>
        <translation>Lamina no terminó de abrirse las últimas veces.</translation>
    </message>
    <message>
        <source>Safe mode starts it without your settings, letterhead and favorites. They stay as they are; nothing is kept until Lamina is started as usual again.</source>
        <translation>El modo seguro la abre sin sus ajustes, membrete ni favoritos. Quedan como están; no se guarda nada hasta que abra Lamina como siempre.</translation>
    </message>
    <message>
        <source>Start as &amp;usual</source>
        <translation>Abrir como &amp;siempre</translation>
    </message>
</context>
<context>
    <name>_Making</name>
    <message>
        <source>All topics as one PDF</source>
        <translation>Todos los temas en un PDF</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>Saved as {name}, %n page(s).</source>
        <translation>
            <numerusform>Guardado como {name}, %n página.</numerusform>
            <numerusform>Guardado como {name}, %n páginas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Setting %n topic(s). This can take a minute.</source>
        <translation>
            <numerusform>Preparando %n tema. Puede tardar un minuto.</numerusform>
            <numerusform>Preparando %n temas. Puede tardar un minuto.</numerusform>
        </translation>
    </message>
    <message>
        <source>The pack could not be saved: {reason}. Choose another folder.</source>
        <translation>No se pudo guardar el paquete: {reason}. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The pack was cancelled.</source>
        <translation>Se canceló el paquete.</translation>
    </message>
</context>
<context>
    <name>_Operator</name>
    <message>
        <source>The printer {printer} did not take the handout.</source>
        <translation>La impresora {printer} no aceptó el folleto.</translation>
    </message>
    <message>
        <source>The printers of this computer cannot be listed.</source>
        <translation>No se puede obtener la lista de impresoras de esta computadora.</translation>
    </message>
</context>
</TS>
