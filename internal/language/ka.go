package language

import "strings"

func georgian() *Language {
	return &Language{
		Code: "ka",
		Namesakes: Namesakes{
			Dividers: WordsOf("ჩრდილოეთ ჩრდილოეთი სამხრეთ სამხრეთი აღმოსავლეთ აღმოსავლეთი დასავლეთ დასავლეთი ახალი ახალ"),
			Common: WordsOf(`და ან მაგრამ რომ თუ როცა როდესაც რადგან ხოლო კი არ არა ვერ ნუ კიდევ უკვე მხოლოდ ძალიან უფრო ყველაზე მე შენ ის ჩვენ
				თქვენ ისინი ეს ეგ ამ იმ მას მის მისი ჩემი შენი ჩვენი თქვენი მათი ვინ რა რომელი რომელიც სად როდის რატომ როგორ არის
				იყო იქნება აქვს ჰქონდა უნდა შეიძლება თქვა ამბობს აცხადებს განაცხადა მივიდა მოვიდა ყველა ყოველი სხვა ერთი ორი სამი
				ოთხი ხუთი ექვსი შვიდი რვა ცხრა ათი ასი აქ იქ ახლა მაშინ დღეს გუშინ ხვალ ყოველთვის არასოდეს კარგი ცუდი დიდი
				პატარა ძველი პირველი ბოლო შესახებ შემდეგ წინ მიერ გარდა მიხედვით თავის თავად სულ პირად ბოლოს ბოლომდე დღესაც ნახევარში`),
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("გვ წ სს ქ ქ-ნი ბ-ნი ე.ი ე.წ ა.შ მლნ მლრდ ათ პროფ აკად გენ დოქ ტ თბ ქ.შ ძვ.წ ახ.წ ნ მაგ იხ სთ"),
		},
		Inflection: Inflection{
			Paradigms: georgianParadigms(),
			Shifts: pairs(`ალი/ლი ელი/ლი ოლი/ლი ანი/ნი ენი/ნი ონი/ნი არი/რი ერი/რი ორი/რი ამი/მი ანა/ნა არა/რა ალა/ლა ერა/რა ორა/რა ევი/ვი
				ავი/ვი ოცი/ცი`),
			Variants: georgianShort(),
		},
		Names: Names{
			InflectedNames: true,
			Honorifics: WordsOf(`პრეზიდენტი პრეზიდენტმა პრეზიდენტის პრემიერ-მინისტრი პრემიერი მინისტრი მინისტრმა კანცლერი მეფე დედოფალი პრინცი
				პაპი გენერალი ბატონი ქალბატონი ბ-ნი ქ-ნი მერი დეპუტატი სენატორი გუბერნატორი თავმჯდომარე პატრიარქი`),
		},
		Reading: Reading{
			FutureWords: strings.Fields("იქნება დაგეგმ* გეგმავს გეგმ* მომავ* მომდევნო მოსალოდნელ* აპირებს აპირებენ"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`სამინისტრო საბჭო კავშირი ორგანიზაცია პარტია უნივერსიტეტი ასოციაცია კომიტეტი კომისია სააგენტო სასამართლო
				პარლამენტი მთავრობა ბანკი ფონდი ინსტიტუტი`),
			PersonWords: strings.Fields(`პრეზიდენტი მინისტრი პრემიერ- კანცლერი მდივანი დირექტორი ინჟინერი არქიტექტორი მეცნიერი ავტორი მწერალი
				ჟურნალისტი მასწავლებელი ექიმი პროფესორი მოსამართლე ადვოკატი დამფუძნებელი ხელმძღვანელი თავმჯდომარე მეფე გენერალი
				პოლიტიკოსი მხატვარი დაიბადა`),
		},
		Dates: &DatePhrases{
			About: "დაახლოებით {0}", Perhaps: "შესაძლოა {0}", PerhapsAbout: "შესაძლოა დაახლოებით {0}",
			Since: "{0} – დღემდე", Until: "არაუგვიანეს {0}",
			EndUnknown: "დასაწყისი {0}, დასასრული უცნობია", StartUnknown: "დასასრული {0}, დასაწყისი უცნობია",
			Seasons:  [4]string{"{0} წლის გაზაფხული", "{0} წლის ზაფხული", "{0} წლის შემოდგომა", "{0} წლის ზამთარი"},
			Northern: "{0} (ჩრდილოეთ ნახევარსფერო)", Southern: "{0} (სამხრეთ ნახევარსფერო)",
			Decade: "{0}-იანი წლები", Between: "{range} (უფრო ზუსტად უცნობია)",
			DayUnknown: "{0}, დღე უცნობია", MonthUnknown: "{0}, თვე უცნობია", YearUnknown: "{0}, წელი უცნობია",
			Comma: ", ", Or: " ან ", And: " და ",
			OrEarlier: "{0} ან უფრო ადრე", OrLater: "{0} ან უფრო გვიან",
			AndEarlier: "{0} და უფრო ადრე", AndLater: "{0} და უფრო გვიან",
		},
	}
}

// georgianParadigms returns the cases of Georgian with their attached postpositions, in the singular and in the plural in
// -ებ-: of stems in a consonant, whose nominative has -ი; in -ა and -ე; in -ო and -უ. Many stems lose the vowel of their
// last syllable, which is among the shifts.
func georgianParadigms() []Paradigm {
	const (
		genitive = `თა თათვის თაგან ის ისა ისას ისთვის ისათვის ისგან ისაგან ისკენ ისადმი ისეული ით ითა იდან იდანაც ისთვისაც ისგანაც ისაც იც ითაც`
		dative   = `ს სა საც ში შიც ზე ზეც თან სთან სთანაც ად ადაც მა მაც ო ივით სავით ამდე მდე ადვე იანად შია ზეა`
		plural   = "ებ"
	)
	consonant := sequences("- ი " + genitive + " " + dative)
	many := sequences(plural, "ი "+genitive+" "+dative+" თა")
	open := sequences("- ს სა საც მ მაც ში შიც ზე ზეც სთან სთანაც თი თიც დ დაც დან დანაც სთვის სგან სკენ სადმი ვ ც ვით მდე მდეც შია ზეა თან ა თა თათვის თაგან")
	inA := sequences("ა ე", "- ს სა საც მ მაც ში შიც ზე ზეც სთან თან დ დაც ც ვ ვით მდე შია ზეა ა თა თათვის თაგან")
	return []Paradigm{
		{Endings: endingsOf(consonant, many), Listed: listedWith("ი ები"), Least: leastBase},
		{Endings: endingsOf(consonant, many), Listed: listedWith("-"), Least: leastBase, Others: strings.Fields("ი ა ე ო უ")},
		{Endings: endingsOf(inA, sequences(genitive), many), Listed: listedWith("ა ე ები"), Least: leastBase},
		{Endings: endingsOf(open, many), Listed: listedWith("- ები"), Least: leastBase, Bases: strings.Fields("ო უ ე ა")},
		{Endings: endingsOf(sequences("ი - მა ის ს ით ად ო")), Listed: listedWith("ი"), Least: leastBase, Holds: BeforeNoun},
	}
}

// georgianShort returns a function that recognizes the forms of nouns with a stem of one or two letters.
func georgianShort() func(string) []string {
	const (
		consonant = "ი ის ისა ს სა მა ით ად ში ზე თან სთან იდან ისთვის ისგან ისკენ ამდე თა"
		many      = "ები ების ებისა ებს ებმა ებით ებად ებში ებზე ებთან ებიდან ებისთვის ებისგან ებისკენ"
		vowel     = "ს სა მ მა ში ზე სთან დ მდე თა"
	)
	lemmas := map[string][]string{}
	add := func(lemma, stem, endings string) {
		for _, ending := range strings.Fields(endings) {
			lemmas[stem+ending] = append(lemmas[stem+ending], lemma)
		}
	}
	for _, lemma := range strings.Fields("ომი ერი აზი ენა მზე გზა მთა ხმა ძმა დღე თვე ქვა ბმა ტყე ჭა") {
		stem := strings.TrimRight(lemma, "იაე")
		add(lemma, stem, consonant+" "+many)
		if !strings.HasSuffix(lemma, "ი") {
			add(lemma, lemma, vowel+" "+many)
		}
	}
	add("წელი", "წლ", consonant+" "+many)
	add("წელი", "წელ", "ს სა მა ში ზე")
	add("დრო", "დრო", vowel+" ის ით თი "+many)
	return func(form string) []string { return lemmas[form] }
}
