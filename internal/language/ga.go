package language

import stem "github.com/blevesearch/snowballstem/irish"

func irish() *Language {
	return &Language{
		Code: "ga",
		Namesakes: Namesakes{
			Directions: WordsOf("thuaidh theas thoir thiar"),
			Common: WordsOf(`agus nó ach má mar nuair go gur nach ní níor an na le ar i in do de ó as faoi roimh tar trí chuig gan ag idir mé tú sé
				sí muid sibh siad é í iad mo a ár bhur seo sin siúd cé cad cá conas cathain is bhí tá níl beidh raibh bhfuil ba dúirt
				rinne tháinig chuaigh fuair thug chonaic anseo ansin anois inné inniu amárach riamh gcónaí gach eile féin mór beag
				maith nua sean óg aon dhá ceathair cúig seacht ocht naoi deich céad`),
			NameHeads: WordsOf("banc ollscoil"),
		},
		Inflection: Inflection{
			Stem: snowball(stem.Stem),
		},
		Names: Names{
			InflectedNames: true,
		},
	}
}
