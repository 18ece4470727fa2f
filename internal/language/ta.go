package language

import stem "github.com/blevesearch/snowballstem/tamil"

func tamil() *Language {
	return &Language{
		Code: "ta",
		Namesakes: Namesakes{
			Dividers: WordsOf("வட தென் வடக்கு தெற்கு கிழக்கு மேற்கு"),
			Common: WordsOf(`முதல் மற்றும் அல்லது ஆனால் என்று என என்ற அது இது அவர் அவன் அவள் அவர்கள் நான் நாம் நாங்கள் நீ நீங்கள் அந்த இந்த எந்த
				என்ன ஏன் எங்கே எப்போது எப்படி உள்ளது உள்ள இல்லை இருந்து இருந்தது இருக்கும் ஆகும் ஆக செய்து செய்த கூறினார் வந்து போல
				மிக மிகவும் பல சில ஒரு ஒன்று இரண்டு மூன்று இன்று நேற்று நாளை இப்போது பின்னர் பின் முன் வரை மேல் கீழ் இடையே உடன் எல்லா
				அனைத்து மட்டும் கூட புதிய பெரிய சிறிய நல்ல`),
		},
		Inflection: Inflection{
			Stem: snowball(stem.Stem),
		},
		Names: Names{
			InflectedNames: true,
		},
	}
}
