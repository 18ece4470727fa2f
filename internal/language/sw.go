package language

import "strings"

func swahili() *Language {
	return &Language{
		Code: "sw",
		Sentences: Sentences{
			Abbreviations: WordsOf("dkt dk prof mhe bw bi bwa mhandisi ndg n.k yaani k.m k.v taz uk na jen kol mt st"),
		},
		Namesakes: Namesakes{
			Directions: WordsOf("kaskazini kusini mashariki magharibi kati"),
		},
		Inflection: Inflection{
			Variants: swahiliNumbers,
			Detach:   swahiliLocative,
			Lookalikes: WordsOf(`wa ya za la cha vya kwa na ni si hii hiyo huyu hao wao mimi yeye sisi wewe kama lakini pia au hata kila sana tu
				wake yake zake lake chake vyake wangu yangu wetu yetu mwake mbele nyuma juu chini ndani nje karibu mbali`),
		},
		Names: Names{
			InflectedNames: true,
			Honorifics: WordsOf(`rais makamu waziri mheshimiwa mhe dkt dk prof bwana bw bi bibi mama mzee jenerali kansela mfalme malkia papa gavana
				seneta mbunge meya spika jaji askofu sheikh katibu mkuu balozi`),
			Particles: WordsOf(`na ya wa za la cha vya kwa ni si katika kutoka hadi kama lakini au pia hii hiyo huyu yule hao wao yeye mimi sisi
				wewe kila hata tu bado sasa leo jana kesho baada kabla wakati ambapo ambaye ili kwamba hivyo hata mwaka`),
			CommonWithCapital: WordsOf("amani imani neema tumaini baraka pemba"),
		},
		Reading: Reading{
			FutureWords: strings.Fields("ata* wata* ita* zita* lita* tuta* nita* uta* mpango mipango kesho ijayo baadaye yajayo"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`wizara baraza umoja shirika chama chuo jumuiya kamati tume wakala mahakama bunge serikali benki mfuko taasisi`),
			PersonWords: strings.Fields(`rais waziri gavana kansela katibu mkurugenzi mhandisi mwanasayansi mwandishi mwalimu daktari profesa
				jaji wakili mwanzilishi kiongozi mwenyekiti mfalme malkia jenerali msemaji mwanasiasa msanii alizaliwa mbunge`),
		},
		Dates: &DatePhrases{
			About: "takriban {0}", Perhaps: "huenda {0}", PerhapsAbout: "huenda takriban {0}",
			Since: "{0} – leo", Until: "hadi {0}",
			EndUnknown: "tangu {0}, mwisho haujulikani", StartUnknown: "hadi {0}, mwanzo haujulikani",
			Seasons:  [4]string{"majira ya kuchipua {0}", "majira ya joto {0}", "majira ya vuli {0}", "majira ya baridi {0}"},
			Northern: "{0} (kizio cha kaskazini)", Southern: "{0} (kizio cha kusini)",
			Decade: "miaka ya {0}", Between: "{range} (haijulikani kwa usahihi)",
			DayUnknown: "{0}, siku haijulikani", MonthUnknown: "{0}, mwezi haujulikani", YearUnknown: "{0}, mwaka haujulikani",
			Comma: ", ", Or: " au ", And: " na ",
			OrEarlier: "{0} au mapema zaidi", OrLater: "{0} au baadaye",
			AndEarlier: "{0} na mapema zaidi", AndLater: "{0} na baadaye",
		},
	}
}

// swahiliClasses are the prefixes of the singular and the plural of Swahili's noun classes: mtu and watu, mkataba and mikataba,
// mwalimu and walimu, mwaka and miaka, kitu and vitu, chama and vyama, jina and majina, tunda and matunda, ubao and mbao.
var swahiliClasses = pairs(`m/wa m/mi mw/w mw/mi mu/mi mu/wa ki/vi ch/vy ji/ma ji/me j/maj -/ma u/ma u/- u/ny w/ny uwa/nyua
	mwana/wana u/n uw/mb ub/mb`)

// swahiliShort are nouns whose stems are too short for the rule, and irregular ones.
var swahiliShort = pairs(`mtu/watu kitu/vitu mji/miji mti/miti mto/mito mke/wake mume/waume mwana/wana jicho/macho jino/meno jambo/mambo jiwe/mawe
	jiji/majiji neno/maneno gari/magari wimbo/nyimbo uso/nyuso ukuta/kuta ulimi/ndimi`)

// swahiliNumbers returns the nouns of which a word may be the other number.
func swahiliNumbers(word string) []string {
	var list []string
	for _, p := range swahiliShort {
		switch word {
		case p.From:
			list = append(list, p.To)
		case p.To:
			list = append(list, p.From)
		}
	}
	for _, class := range swahiliClasses {
		for _, p := range []Pair{class, {class.To, class.From}} {
			stem, ok := strings.CutPrefix(word, p.From)
			if ok && len(stem) >= 3 && (p.From != "" || p.To == "ma") {
				list = append(list, p.To+stem)
			}
		}
	}
	return list
}

// swahiliLocative removes the ending for "in" and "at": serikalini, mahakamani.
func swahiliLocative(word string) []Detachment {
	base, ok := strings.CutSuffix(word, "ni")
	if !ok || len(base) < 4 || !strings.ContainsRune("aeiou", lastRune(base)) {
		return nil
	}
	list := []Detachment{{Base: base}}
	for _, other := range swahiliNumbers(base) {
		list = append(list, Detachment{Base: other})
	}
	return list
}
