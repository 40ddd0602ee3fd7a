"""Syllable counts that stand above the word list: its errors, and the words of this field.

Counted as American dictionaries divide a word, with *-ism* as two; where they differ, the greater count.
"""

_WORDS_BY_COUNT = {
    1: """
        aches aged brace braced calves cheese chi clothes does dye dyes flea fleas glue goes halves jogged
        knees pea peas rye shelves shoes sneezed tai tea teas toes vape vapes
    """,
    2: """
        abscess acid acne added aided aleve ankle anxious aspirin asthma bases bathroom bedroom being bigger
        biggest bladder bombing bowel bowels bracelet braces bracing breastfed breastfeed brittle bruising
        buckled bursa cafe callus careless cauda caution centres changing chronic citrate client closely
        closest coccyx codeine cortex create creates crises crooked cruel crying cushion cushions dancing
        dexa diet dining doing dorsal drying dual dying every eyelid facet facets faster fatigue fatty
        fibrous firmly flexion fluid fluids fluoride forearm forebrain forte fracture fractured fractures
        frying fuel funding fusion gentle getting giant giving gluten going greatest gymnast hamstring
        hamstrings handled handrail handrails harder having herpes higher highest hoarseness homemade
        homework hormone hygiene isthmic isthmus larger largest lesion lesions liar lifelong lifespan
        limping lion lipid little longer lumbar lying marrow maybe melted morphine motrin muscle muscles
        naked nearer nearest neon neural neuron nightgown nitrate nodded nodule numbness oatmeal oneself
        paget paget's pelvic pelvis phosphate platelet poem poet printed prior pulses putting quiet ragged
        react reacts reading recheck reclast reflex rehab renal rested resume reuse rhythm rhythms rickets
        riot roughly routine rugged ruin sacral sacred sacrum safely scanner seeing seizure seizures sepsis
        settled sharply shooting sidewalk sideways simple skiing slightly slippage smaller smallest softly
        someone something sometimes somewhere soreness soybean spasm spasms specials spending spinal spinous
        staircase stairway starting steroid steroids stiffness stooping stronger supine swelling syringe
        teaspoon tendon tendons testes testing thyroid tightly tingling tiredness trading treated triad
        triage trial trying tumor tying tymlos uncle urine useful using vaccine vaping voting weakness
        wellness wheelchair wicked wrestling wrinkled yoga
    """,
    3: """
        acetate aclasta actively actonel actual adhesion adobe aerobic aerobics alien allergic aloe androgen
        angina annual apnea aqueous area arthritis audio axial barium biases bifida biopsies biopsy boniva
        breastfeeding bruxism calcium carbonate cardiac carefully caregiver caregivers caretaker cartilage
        casual cataract catheter celebrex celiac cervical cirrhosis clavicle clinician clinicians co-payment
        coenzyme collagen completely constantly correctly cortisone coyote cranium created creatine creating
        creation curettage cymbalta defender dementia depending diagnose diary discitis dislocate dysplastic
        earlier edema entirely equina estrogen estrogens everyday everyone everything evista exercise
        existing expected extension familial fascia femoral fentanyl fibrosis fibula finale fluctuate forteo
        fosamax fueling fuelling genuine glaucoma gluconate gradual graduate grandmother gymnastics helium
        heparin hernia heroin hiatal hiatus homemaker humerus hypnosis idea ideal iliac ilium including
        injury inpatient interested invented investor involvement ionize ischial ischium islamic isotope
        karate keratin kyphosis kyphotic lactation lamina laminae laxative laxatives legally liaison
        lidocaine ligament ligaments lightheaded lineage linear lithium lordosis lordotic lymphoma lyrica
        magazine malignant managing mania manual markedly medial medicine medium menarche meniscus menopause
        menstrual menstruate metformin methadone mineral museum mutual myelin naproxen narrowing nausea
        necrosis neuroma nuclear nuclei nucleus obvious occulta offender openly opiate opiates opioid
        opioids opium orthoses orthosis orthotic osmosis osseous ossify osteoid osteon outpatient ovary
        overuse pedicle pedicles performer phobia physician physicians physio piety pilates placebo
        pneumonia postpartum postural precisely prednisone pregnancy preventive privately processing
        prognosis prolia properly quietly quinoa racism radial radiate radio radius rapidly ratio reactive
        realign reassess recently receptor recipe reconcile reconciled reinjure remaining reporting
        researcher retailer rheumatic rheumatoid ritual routinely sarcoma scapula scheuermann scheuermann's
        sciatic seemingly selected serious sesame sesamoid several severely sexual simile socially sodium
        solely somebody steadily stenosis stiffening strenuous studying suddenly suicide supplier surgical
        surrounded syncope tablespoon tapering tenuous theater theory thoracic thrombosis thyroxine tibia
        tobacco toradol tourism tramadol triangle triathlete triathlon trochanter tylenol ultrasound urgency
        urgently usual uterus vacuum variance variant various vertebra vertebrae vertebral video violence
        violent visual vitamin voltaren warfarin warrior willingness
    """,
    4: """
        accurately acuity acupuncture alendronate alendronic algorithm alleviate ambiguous anabolic
        analgesic analgesics analyses androgenic anemia anemone anesthesia aneurysm angiogram ankylosing
        annually anterior antibody anxiety apophyses apophysis apparently appropriate aromatase arthroplasty
        arthroscopic arthroscopy associate associates ataxia autoimmune bacteria bariatric behavioral
        biannual biology bisphosphonate bisphosphonates bulimia calcitonin capillary chiropractic
        chiropractor chiropractors claudication congenital consistently continuing continuous cooperate
        coordinate creatinine criteria criticism cutaneous deficiency degenerate denosumab deprivation
        diabetes diagnoses diagnosis dialysis diarrhea diclofenac dietary discography diuretic dorsiflexion
        duloxetine duodenum effectively effectiveness embolism encouraging epidemic epidural epiphysis
        epitome ergonomic essentially estimated etc etidronate evaluate evenity exclusively fibrillation
        fortunately gabapentin geriatric gradually hematoma herniated herniation hydrocodone hyperbole
        hypertension ibandronate ibuprofen ideally immobilize importantly increasingly inferior inflammation
        influenza initially insomnia instructional journalism kyphoplasty leukemia lumbosacral malabsorption
        mammography manually mechanism medication melanoma menopausal menstruation metastases metastasis
        miacalcin myalgia myeloma neuralgia neurogenic neurologist neurology nonsteroidal obesity obviously
        officially omeprazole organism orthopedic orthopedics osteoblast osteoblasts osteoclast osteoclasts
        osteocyte osteophyte osteophytes ovarian oxycodone pamidronate pancreatic parathyroid pediatric
        physiatrist posterior prednisolone preexisting pregabalin preventative previously progesterone
        progestogen psoriasis psoriatic radiation radiographs raloxifene reality reinjury repeatedly
        rheumatism risedronate sacroplasty sciatica scintigraphy scoliosis scoliotic sexually similarly
        situation society spondylitis spondylosis spontaneous substantially successfully suicidal superior
        supposedly surprisingly technetium terrorism testosterone tomography trabecular ultimately urinary
        usually variety zoledronate zoledronic
    """,
    5: """
        acromegaly agricultural alcoholism ambulatory amenorrhea angioplasty anorexia antibiotic antibiotics
        antidepressant antioxidant apophyseal apophysitis appropriately approximately associated association
        biological biosimilar biosimilars cardiologist coagulation continuously coordination corticosteroid
        corticosteroids degenerative deteriorate developmental dexamethasone disoriented dramatically
        ecological enthusiasm environmental evaluated evaluation eventually flexibility gadolinium
        glucocorticoid glucocorticoids hemangioma hyperkyphosis hypothalamic hypothalamus hysterectomy
        idiopathic individual inflammatory initiation insufficiency investigator laminectomy laminolysis
        laminotomy levothyroxine manufacturing metabolism neurological osteopathy osteotomy paracetamol
        paraplegia paresthesia percutaneous physiology pituitary postmenopausal postoperative premenopausal
        preoperative proprioception radioactive radiologist radiology radionuclide regulatory reoperation
        retrolisthesis rheumatologist rheumatology romosozumab sacroiliac significantly specialisation
        spondylolysis spondylolytic spondyloptosis spontaneously stabilisation subcutaneous teriparatide
        thoracolumbar tuberculosis tuberosity ultraviolet unfortunately vertebroplasties vertebroplasty
    """,
    6: """
        abaloparatide absorptiometry acetaminophen anterolisthesis availability cardiovascular
        cholecalciferol deterioration differentiation endocrinologist ergocalciferol fibromyalgia
        foraminotomy gastrointestinal hypercalcemia hyperthyroidism hypogonadism hypothyroidism
        immobilization individually intraoperative methylprednisolone multifactorial organizational
        osteoarthritis osteoblastoma osteodystrophy osteogenesis osteonecrosis osteopenia osteoporosis
        osteoporotic osteosarcoma pediculolysis perimenopausal physiotherapist physiotherapy rehabilitation
        simultaneously spondyloarthritis spondylolisthesis
    """,
    7: """
        anti-inflammatory electromyography gastroenterology hypovitaminosis interarticularis oligomenorrhea
        osteomalacia osteomyelitis spondyloarthropathies spondyloarthropathy thoracolumbosacral
    """,
    8: """
        bioavailability hyperparathyroidism hypoparathyroidism
    """,
}

CORRECTED_COUNTS = {word: count for count, words in _WORDS_BY_COUNT.items() for word in words.split()}
