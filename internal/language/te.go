package language

import "strings"

func telugu() *Language {
	return &Language{
		Code: "te",
		Namesakes: Namesakes{
			Dividers: WordsOf("ఉత్తర దక్షిణ తూర్పు పశ్చిమ కొత్త"),
			Common: WordsOf(`మరియు లేదా కానీ అని కాని ఒక ఈ ఆ ఇది అది అవి ఇవి నేను నువ్వు అతను అతడు ఆమె మేము మనం మీరు వారు వాళ్ళు ఎవరు ఏమి ఎక్కడ
				ఎప్పుడు ఎందుకు ఎలా ఉంది ఉన్నారు ఉన్నాయి లేదు కాదు అన్నారు చెప్పారు చేశారు చేసిన కూడా మాత్రమే చాలా ఇప్పుడు నేడు నిన్న రేపు
				అన్ని ప్రతి ఇతర రెండు మూడు నాలుగు ఐదు వంద వెయ్యి ఇక్కడ అక్కడ తర్వాత ముందు గురించి కోసం`),
		},
		Spelling: Spelling{
			ForeignPlurals: true,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("డా డాక్టర్ ప్రొ శ్రీ శ్రీమతి కు రూ కి మీ సం"),
		},
		Inflection: Inflection{
			Paradigms: teluguParadigms(),
		},
		Names: Names{
			InflectedNames: true,
			Honorifics:     WordsOf("రాష్ట్రపతి ప్రధాని ప్రధానమంత్రి ముఖ్యమంత్రి మంత్రి గవర్నర్ జస్టిస్ డాక్టర్ శ్రీ శ్రీమతి జనరల్ రాజు రాణి ఎంపీ ఎమ్మెల్యే"),
		},
		Reading: Reading{
			FutureWords: strings.Fields("*ుంది *ారు ప్రణాళిక భవిష్యత్తు తదుపరి రాబోయే"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields("మంత్రిత్వ శాఖ మండలి సమితి యూనియన్ సంస్థ పార్టీ విశ్వవిద్యాలయం సంఘం కమిటీ కమిషన్ ఏజెన్సీ కోర్టు పార్లమెంటు ప్రభుత్వం బ్యాంకు నిధి"),
			PersonWords:       strings.Fields("అధ్యక్షుడు అధ్యక్షురాలు ప్రధాని మంత్రి కార్యదర్శి డైరెక్టర్ ఇంజనీరు శాస్త్రవేత్త రచయిత రచయిత్రి పాత్రికేయుడు ఉపాధ్యాయుడు వైద్యుడు ప్రొఫెసర్ న్యాయమూర్తి న్యాయవాది వ్యవస్థాపకుడు నాయకుడు రాజు జనరల్ రాజకీయ కళాకారుడు జన్మించారు"),
		},
	}
}

// teluguParadigms returns the cases and postpositions that Telugu attaches to nouns, in both numbers: nouns in -aṁ, -i, -u,
// -ḍu and others.
func teluguParadigms() []Paradigm {
	const (
		cases  = "- ను ని కు కి లో తో పై గా లోని లోనే లోకి లోంచి లోనూ నుంచి నుండి చే కోసం పట్ల వద్ద కే నే తోనే పైన యొక్క లాంటి కీ కూ నూ తోపాటు లోపల మీద ద్వారా వల్ల న"
		plural = "లు ల లను లకు లలో ల్లో లతో లపై లుగా లోని ల్లోని లలోని లనుంచి ల్లోకి లకే లనే లే లూ లకోసం లనుండి లందరూ లచే లచేత లకొరకు లయందు లయొక్క లవలన లారా"
	)
	return []Paradigm{
		{Endings: endingsOf(sequences("ం", cases), sequences("ా", plural), sequences("ానికి ాన్ని ానికే ాన్నే ాన ానిది ానికీ పు")), Listed: listedWith("ం"), Least: 2},
		{Endings: endingsOf(sequences(cases), sequences(plural)), Listed: listedWith("-"), Least: leastBase},
		{Endings: endingsOf(sequences("ి", cases), sequences("ు", plural)), Listed: listedWith("ి"), Least: 2},
		{Endings: endingsOf(sequences("ు", cases), sequences("ు", plural)), Listed: listedWith("ు"), Least: 2},
		{Endings: endingsOf(sequences("డు డి డిని డికి డితో డిపై డిగా డే డిలో డిచే డా ని నికి నితో నిచే నిపై నియందు నియొక్క నివలన నికొరకు ా"), sequences(plural)), Listed: listedWith("డు"), Least: 2},
		{Endings: endingsOf(sequences("్", "- ను కు లో తో పై గా లోని నుంచి నుండి కి ని"), sequences("్", plural), sequences("ు", cases)), Listed: listedWith("్"), Least: 2},
		{Endings: endingsOf(sequences(plural), sequences("- ం")), Listed: listedWith("లు"), Least: leastBase},
	}
}
