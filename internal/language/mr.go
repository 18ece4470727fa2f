package language

func marathi() *Language {
	return &Language{
		Code: "mr",
		Namesakes: Namesakes{
			Dividers: WordsOf("उत्तर दक्षिण पूर्व पश्चिम"),
			Common: WordsOf(`आहे आहेत होता होती होते नाही ने ला चा ची चे च्या आणि किंवा पण जर की जो तो ती ते हा ही हे या त्या मी तू आम्ही तुम्ही
				काय का कुठे कधी कसे केले करणे दिले घेतले म्हणाले गेले आता आज उद्या सर्व प्रत्येक काही कोणी खूप कमी चांगला नवा मोठा
				लहान पहिला एक दोन तीन`),
		},
		Spelling: Spelling{
			Respell: devanagariSpelling,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("डॉ डा प्रो पं स्व श्री सं मो"),
		},
	}
}
