package language

import "strings"

func marathi() *Language {
	return &Language{
		Code: "mr",
		Namesakes: Namesakes{
			Dividers: WordsOf("उत्तर दक्षिण पूर्व पश्चिम"),
			Common: WordsOf(`आहे आहेत होता होती होते नाही ने ला चा ची चे च्या आणि किंवा पण जर की जो तो ती ते हा ही हे या त्या मी तू आम्ही तुम्ही
				काय का कुठे कधी कसे केले करणे दिले घेतले म्हणाले गेले आता आज उद्या सर्व प्रत्येक काही कोणी खूप कमी चांगला नवा मोठा
				लहान पहिला एक दोन तीन त्याने त्यांनी त्याला त्यांना त्याचा त्याची त्याचे तिने तिला आपल्या आपला माझा तेथे येथे नंतर पूर्वी`),
		},
		Spelling: Spelling{
			ForeignPlurals: true,
			Respell:        devanagariSpelling,
		},
		Sentences: Sentences{
			Abbreviations:   WordsOf("डॉ डा प्रो पं स्व श्री सं मो श्रीमती कु ॲड रु कि मी सें प्रा इ स न्या"),
			SpelledInitials: WordsOf("बी सी डी एफ जी एच आय जे एल एम एन पी क्यू आर एस टी यू व्ही डब्ल्यू एक्स वाय झेड के"),
		},
		Inflection: Inflection{
			Paradigms: marathiParadigms(),
			Shifts:    pairs("ूक/ुक ूत/ुत ूल/ुल ूर/ुर ूस/ुस ीक/िक ीत/ित ीर/िर ील/िल ीस/िस ीठ/िठ ूस/स ूक/क ूल/ल ूर/र ीस/स ीक/क ीर/र ीत/त"),
			Variants:  marathiShort(),
			Apart:     pairs("मालक/मालकी सावकार/सावकारी"),
		},
		Names: Names{
			InflectedNames: true,
			Honorifics:     WordsOf("राष्ट्रपती पंतप्रधान मुख्यमंत्री मंत्री राज्यपाल न्यायमूर्ती डॉ प्रा श्री श्रीमती जनरल राजा राणी पोप महापौर खासदार आमदार"),
		},
		Reading: Reading{
			FutureWords: strings.Fields("होईल होतील करेल करतील असेल असतील योजना भविष्य* पुढील आगामी अपेक्षित"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields("मंत्रालय परिषद संघ संघटना पक्ष विद्यापीठ समिती आयोग संस्था न्यायालय संसद सरकार बँक निधी महामंडळ"),
			PersonWords:       strings.Fields("राष्ट्रपती पंतप्रधान मंत्री सचिव संचालक अभियंता वास्तुविशारद शास्त्रज्ञ लेखक लेखिका पत्रकार शिक्षक डॉक्टर प्राध्यापक न्यायाधीश वकील संस्थापक नेता अध्यक्ष राजा जनरल प्रवक्ता राजकारणी कलाकार जन्म"),
		},
	}
}

// marathiParadigms returns the oblique stems of Marathi nouns, of both numbers, with attached case endings and
// postpositions: nouns in a consonant, in -ā, -ī, -e and -ū.
func marathiParadigms() []Paradigm {
	of := func(listed string, stems ...string) Paradigm {
		var lists [][]string
		for _, stem := range stems {
			lists = append(lists, sequences(stem, marathiCases))
		}
		return Paradigm{Endings: endingsOf(lists...), Listed: listedWith(listed), Least: 2}
	}
	return []Paradigm{
		of("-", "- ा े ां ी ीं या यां"),
		of("ा", "ा े ां ्या ्यां"),
		of("ी", "ी ीं ्या ्यां ि"),
		of("े", "े ्या ्यां ी"),
		of("ू", "ू ूं वा वां"),
		of("ो", "ो ों"),
		of("ऊ", "ऊ ऊं वा वां"),
		of("ई", "ई ईं या यां"),
		of("रा", "रा रे ऱ्या ऱ्यां"),
	}
}

// marathiCases are the case endings and postpositions that are attached to an oblique stem.
const marathiCases = `- ने नी ला ना चा ची चे च्या चं त तला तली तले तल्या तलं तून तच हून शी स साठी मध्ये वर वरून कडे कडून कडील पासून पर्यंत बाबत विरुद्ध विरोधात
		सह सोबत मुळे नुसार पैकी बद्दल समोर जवळ खाली मधील मधून वरील तील तर्फे मार्फत प्रमाणे विषयी द्वारे बरोबर ही च सारखे सारख्या शिवाय ऐवजी चाच चीच बाहेर भर पुढे आत आधी सुद्धा देखील मागे वरती बरोबरच`

// marathiNouns are nouns that are too short for the paradigms, or have other stems: each with its oblique ones.
const marathiNouns = `घर/घरा/घरां/घरी मन/मना/मनां वन/वना/वनां मत/मता/मतां दर/दरा/दरां पद/पदा/पदां बस/बसे/बशी आई/आईं/आया भाऊ/भावा/भावां मुलगा/मुला/मुलां/मुले
	मुलगी/मुली/मुलीं मूल/मुला/मुलां/मुले स्त्री/स्त्रिया/स्त्रियां गाव/गावा/गावां/गावे राजा/राजे/राजां बाई/बाया/बायां माणूस/माणसा/माणसां/माणसे दिवस/दिवशी पाऊस/पावसा
	नाव/नावा/नावां/नावे देश/देशा/देशां जग/जगा कर/करा/करां हक्क/हक्का/हक्कां हात/हाता/हातां पैसा/पैशा/पैशां/पैसे घोडा/घोड्या/घोड्यां`

// marathiShort returns a function that recognizes the forms of marathiNouns.
func marathiShort() func(string) []string {
	forms, endings := map[string][]string{}, sequences(marathiCases)
	for _, row := range strings.Fields(marathiNouns) {
		stems := strings.Split(row, "/")
		for _, stem := range stems {
			for _, ending := range endings {
				if form := stem + ending; form != stems[0] {
					forms[form] = append(forms[form], stems[0])
				}
			}
		}
	}
	return func(word string) []string { return forms[word] }
}
