package language

import "strings"

func maltese() *Language {
	return &Language{
		Code: "mt",
		Namesakes: Namesakes{
			Tails:      []string{" ta' Fuq", " ta’ Fuq", " ta' Isfel", " ta’ Isfel", " t'Isfel", " t’Isfel"},
			Directions: WordsOf("ta tat fuq isfel tramuntana nofsinhar"),
			Common: WordsOf(`u jew imma iżda li jekk meta kif għax għaliex minħabba wkoll mhux ma le iva aktar iktar inqas ħafna ftit kollha kull xi ieħor
				oħra oħrajn jien int hu hi aħna intom huma dan din dawn dak dik dawk tiegħu tagħha tagħhom tagħna tiegħi min x fejn
				huwa hija kien kienet kienu għandu għandha għandhom se ser jista tista jistgħu qal qalet qalu għamel sar ta fi f bi b
				ma minn għal lil sa wara qabel bejn kontra skont fuq taħt bla mingħajr wieħed waħda tnejn żewġ tliet erba ħames sitt
				seba tmien disa għaxar mija elf hawn hemm issa illum ilbieraħ għada dejjem qatt tajjeb ħażin ġdid ġdida kbir kbira żgħir
				qadim l-ewwel aħħar dwar matul permezz kien`),
			Places:    WordsOf("f fi minn lejn"),
			NameHeads: WordsOf("bank università istitut mużew"),
		},
		Spelling: Spelling{
			Elisions: WordsOf("f b m s t x n"),
			HyphenPrefixes: WordsOf(`il l iċ id in ir is it ix iż iz tal taċ tad tan tar tas tat tax taż taz fil fiċ fid fin fir fis fit fix fiż fl bil biċ
				bid bin bir bis bit bix biż bl mill miċ mid min mir mis mit mix miż mal maċ mad man mar mas mat max maż għall għaċ
				għad għan għar għas għat għax għaż lill liċ lid lin lir lis lit lix liż sal saċ sad san sar sas sat sax saż bħall bħad bħas
				dal din f'dil ġol ġos ġot`),
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("dr prof perit mons sur sinj nru art eċċ p.eż jiġifieri pġ ġen kol onor s.t on w.k miljun st"),
		},
		Inflection: Inflection{
			Swaps: pairs(`-/ijiet -/i -/iet a/iet a/ijiet ja/jiet i/ijiet u/i a/i -/in -/at a/at ista/isti u/ijiet ju/ji o/i e/i -/s -/ien
				pajjiż/pajjiżi triq/toroq belt/bliet ktieb/kotba raġel/irġiel mara/nisa tifel/tfal tifla/tfal sena/snin jum/jiem
				xahar/xhur qorti/qrati dar/djar bieb/bibien raħal/rħula ħaddiem/ħaddiema għalliem/għalliema sid/sidien ħabib/ħbieb
				ħaġa/ħwejjeġ kelma/kliem art/artijiet baħar/ibħra dawl/dwal isem/ismijiet barrani/barranin għadu/għedewwa
				mexxej/mexxejja suldat/suldati tabib/tobba skola/skejjel knisja/knejjes skeda/skedi ġurnata/ġranet lejl/iljieli
				kamra/kmamar ġurdien/ġrieden qattiel/qattiela ħalliel/ħallelin ħaqq/ħaqqijiet gżira/gżejjer port/portijiet`),
			LeastLong: 4,
		},
		Names: Names{
			Honorifics: WordsOf(`president ministru ministra kanċillier re reġina prinċep papa ġeneral dr prof sur sinjur sinjura deputat senatur
				gvernatur kummissarju isqof arċisqof imħallef maġistrat`),
			Particles: WordsOf("u jew imma iżda li jekk meta kif ma fi bi ta minn għal lil dan din dawn hu hi huma illum wara qabel skont"),
		},
		Reading: Reading{
			FutureWords: strings.Fields("se ser pjan* ippjanat* mistenni* futur* li_ġej li_jmiss biħsieb*"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields("ministeru kunsill unjoni organizzazzjoni partit università assoċjazzjoni kumitat kummissjoni aġenzija qorti parlament gvern bank fond istitut"),
			PersonWords: strings.Fields(`president ministru kanċillier segretarj- direttur inġinier- perit xjenzat- awtur kittieb- ġurnalist- għalliem- tabib
				professur imħallef avukat fundatur mexxej re ġeneral kelliem- politik- artist- twieled twieldet`),
		},
		Dates: &DatePhrases{
			About: "madwar {0}", Perhaps: "forsi {0}", PerhapsAbout: "forsi madwar {0}",
			Since: "{0} – illum", Until: "sa {0}",
			EndUnknown: "minn {0}, tmiem mhux magħruf", StartUnknown: "sa {0}, bidu mhux magħruf",
			Seasons:  [4]string{"ir-rebbiegħa {0}", "is-sajf {0}", "il-ħarifa {0}", "ix-xitwa {0}"},
			Northern: "{0} (l-emisfera tat-tramuntana)", Southern: "{0} (l-emisfera tan-nofsinhar)",
			Decade: "is-snin {0}", Between: "{range} (mhux magħruf aktar preċiż)",
			DayUnknown: "{0}, il-jum mhux magħruf", MonthUnknown: "{0}, ix-xahar mhux magħruf", YearUnknown: "{0}, is-sena mhux magħrufa",
			Comma: ", ", Or: " jew ", And: " u ",
			OrEarlier: "{0} jew qabel", OrLater: "{0} jew wara",
			AndEarlier: "{0} u qabel", AndLater: "{0} u wara",
		},
	}
}
