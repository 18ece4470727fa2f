package language

import "strings"

func catalan() *Language {
	return &Language{
		Code: "ca",
		Namesakes: Namesakes{
			Dividers:   WordsOf("nova nou sant santa"),
			Directions: WordsOf("nord sud est oest"),
			Common: WordsOf(`ser és són era va han ha havia hi he estar està estan fer fa fet dir diu dit pot poden de deu anar jo tu ell ella
				nosaltres ells elles em et es ens us li els les lo la el un una uns unes del dels al als pel meu teu seu seva nostre
				aquest aquesta això aquell aquella que qui qual quan on com quant si i o ni però perquè doncs mentre per amb sense
				sobre sota entre cap fins des segons contra durant molt molta molts moltes més menys poc tot tota tots totes altre
				altra altres mateix cada algun res ningú ja encara també mai sempre ara avui ahir demà aquí allà així bé mal millor
				només tan quasi després abans no sí bo gran nou primer últim dos tres`),
			Homographs: WordsOf("poder"),
			Places:     WordsOf("a en"),
			NameHeads:  WordsOf("banc golf mar estret badia universitat institut museu"),
			Subjects:   WordsOf("jo ell ella nosaltres ells elles es em et"),
		},
		Spelling: Spelling{
			Elisions: WordsOf("l d m n s t"),
			Respell:  ligatures.Replace,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("art núm dr dra sr sra srta av p.ex pàg pàgs prof etc núms vol ed st sta gral cap hble mons c pl ptge ctra tel"),
		},
		Inflection: Inflection{
			Swaps: pairs(`-/s a/es ca/ques ga/gues ça/ces ja/ges ó/ons à/ans é/ens í/ins ú/uns às/asos és/esos ís/ïsos ós/osos s/sos
				x/xos ç/ços xt/xtos st/stos sc/scos ig/jos ig/tjos gua/gües qua/qües ea/ees ú/uns ó/ons í/ïns és/essos ès/esos ès/essos ís/isos
				ís/issos ús/usos às/assos s/ssos`),
			Variants: pairedWords(`pla/plans mà/mans so/sons pa/pans bé/béns origen/orígens examen/exàmens certamen/certàmens fenomen/fenòmens jove/jóvens
				orde/órdens home/hòmens marge/màrgens fi/fins do/dons to/tons os/ossos`),
			// matís is a nuance; of the feminines, those that are things
			Apart: pairs(`matí/matís carrer/carrera carrers/carreres polític/política polítics/polítiques polític/polítiques política/polítics músic/música músics/músiques estat/estada estats/estades
				partit/partida partits/partides crític/crítica crítics/crítiques físic/física tècnic/tècnica tècnics/tècniques tècnic/tècniques partit/partides químic/química
				entrat/entrada mirat/mirada retirat/retirada jornal/jornada portat/portada mesurat/mesurada aturat/aturada
				fon/fons mitjà/mitjana mitjans/mitjanes gràcies/gràcia religió/religiós`),
			Genders: pairs(`or,ors/ora,ores er,ers/era,eres at,ats/ada,ades ut,uts/uda,udes it,its/ida,ides è,ens/ena,enes à,ans/ana,anes é,ens/ena,enes
				í,ins/ina,ines ós,osos/osa,oses ic,ics/ica,iques ès,esos/esa,eses leg,legs/loga,logues òleg,òlegs/òloga,òlogues`),
			Determiners: WordsOf("la les una unes l' aquesta aquestes aquella aquelles seva seves nova antiga exs ex"),
		},
		Names: Names{
			Honorifics: WordsOf(`president presidenta ministre ministra conseller consellera canceller cancellera rei reina príncep princesa papa general
				dr dra prof senyor senyora sr sra alcalde alcaldessa diputat diputada senador senadora jutge jutgessa primer`),
			Particles: WordsOf("i o a de en el la els les un una per amb sense que si no es al del com quan on ara avui ahir demà però també ja"),
		},
		Reading: Reading{
			FutureWords: strings.Fields("serà seran planej* previst* preveu* futur* proper* vinent espera* intenció *arà *aran"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministeri consell unió organització partit universitat associació comitè comissió agència tribunal jutjat
				parlament congrés govern generalitat ajuntament banc fons institut`),
			PersonWords: strings.Fields(`president- ministre ministra cancell- secretari- director- enginyer- arquitect- científic- autor- escript-
				periodista mestre professor- metge metgessa jutge advoca- fundador- líder rei reina general portaveu polític-
				artista nascu-`),
		},
		Dates: &DatePhrases{
			About: "vers {0}|vers el {0}", Perhaps: "potser {0}", PerhapsAbout: "potser vers {0}|potser vers el {0}",
			Since: "{0} – avui", Until: "fins a {0}|fins al {0}",
			EndUnknown: "des de {0}, final desconegut|des del {0}, final desconegut", StartUnknown: "fins a {0}, inici desconegut|fins al {0}, inici desconegut",
			Seasons:  [4]string{"primavera del {0}", "estiu del {0}", "tardor del {0}", "hivern del {0}"},
			Northern: "{0} (hemisferi nord)", Southern: "{0} (hemisferi sud)",
			Decade: "dècada de {0}", Between: "{range} (no se sap amb més precisió)",
			DayUnknown: "{0}, dia desconegut", MonthUnknown: "{0}, mes desconegut", YearUnknown: "{0}, any desconegut",
			Comma: ", ", Or: " o ", And: " i ",
			OrEarlier: "{0} o abans", OrLater: "{0} o després",
			AndEarlier: "{0} i abans", AndLater: "{0} i després",
		},
	}
}
