package gloss

// Listed forms are nominatives: the zero ending of a genitive plural would make политикой (of политика) a form of политик.
// And a noun in -ик is as likely the person as the genitive plural of the thing in -ика.

// The declensions of Russian: masculine hard, soft and in -й; feminine in -а, -я and -ь; neuter in -о and -е; adjectives
// and names like them; surnames in -ов and -ин.
const russianEndings = `- ы и < - а у ом ем е ы и ов ев ам ами ах
	+ж,ш,ч,щ - и < - а у ом ем е и ей ам ами ах
	а < а ов ам ами ах
	ь и < ь я ю ем ём е и ей ям ями ях
	й и < й я ю ем е и ев ям ями ях
	а ы и < а ы и е у ой ою ей ею ам ами ах
	!тик,ник,мик,зик а ы и < -
	я и < я и е ю ей ею ь й - ям ями ях
	ь и < ь и ью ей ям ями ях
	!тик,ник,мик,зик о а < о а у ом е - ам ами ах
	е я < е я ю ем и ей ям ями ях
	+ж,ш,ч,щ,ц е а < е а у ем - ам ами ах
	ие ия ию ием ии ий иям иями иях
	ый ий ой ая яя ое ее ые ие ого его ому ему ым им ую юю ою ею ом ем ых их ыми ими ей
	+ов,ев,ин,ын - а у ым е ы ых ыми ой`

// russianShifts are vowels that go before an ending, and stems that grow.
const russianShifts = `оец/ойц аец/айц еец/ейц аем/айм лев/льв лед/льд ень/нь онь/нь голь/гль ел/л ол/л ер/р овь/в мя/мен мать/матерь
	дочь/дочерь`

// russianSwaps are vowels that come and go.
const russianSwaps = `ец/цы ец/ца ец/цу ец/цем ец/це ец/цев ец/цам ец/цами ец/цах ок/ка ок/ку ок/ком ок/ке ок/ки
	ок/ков ок/кам ок/ками ок/ках анин/ане анин/ан анин/анам анин/анами анин/анах день/дня день/дню день/днем день/дне
	день/дни день/дней день/дням день/днями день/днях шка/шек чка/чек жка/жек ля/ель ня/ень ья/ей ьмо/ем сло/сел но/он`

// The declensions of Ukrainian, for which there is no Snowball stemmer: masculine hard, soft and in -й; feminine in -а, -я,
// -ія, -ь; neuter in -о, -е and -я; adjectives and names like them; surnames in -ов and -ін.
const ukrainianEndings = `- и і < - а у ові ом ем еві і и е ів ам ами ах
	ь і < ь я ю еві ем і їв ів ям ями ях
	й ї < й я ю єві єм ї їв ям ями ях
	а и і < а и і у ою ею о е ам ами ах
	!тик,ник,мік,зик а и і < -
	я і < я і ю ею е ь ей ів ям ями ях
	я ї < я ї ю єю є й ям ями ях
	ь і < ь і ю ей ям ями ях
	!тик,ник,мік,зик о а < о а у ові ом і - ам ами ах
	е я < е я ю ем і ь їв ям ями ях
	е а < е а у ем і ам ами ах
	я < я ю ям і ь ями ях
	ий ого ому им ім ій а ої у ою е і их ими
	ій ього ьому ім я ьої ю ьою є і іх іми
	ий ого ому им ім ой а ої у ою е і их ими
	+ов,ев,єв,ін,їн - а у им ові ом і и их ими ою ої`

// ukrainianShifts are і for о and е in a closed syllable, where it is regular.
const ukrainianShifts = `ів/ов ів/ев їв/єв хід/ход рід/род лід/льод ніч/ноч річ/реч піч/печ сіль/сол біль/боль
	міст/мост бік/бок рік/рок стіл/стол бій/бо стрій/стро крій/кро двір/двор мати/матер онь/нь ел/л ол/л ер/р`

// ukrainianSwaps are what changes before an ending, the vowels that come and go, and the vocative.
const ukrainianSwaps = `ка/ці га/зі ха/сі ість/ості ість/остей ість/остям ість/остями ість/остях ка/ок ля/ель ня/ень стаття/статей
	ір/ору ір/ором ір/орі ір/ори ір/орів ір/орам ір/орами ір/орах ок/ку ок/ком ок/ку ок/ки ок/ків ок/кам ок/ками
	ок/ках ець/ця ець/цю ець/цем ець/ці ець/ців ець/цям ець/цями ець/цях ень/ня ень/ню ень/нем ень/ні ень/нів ень/ням
	ень/нями ень/нях анин/ани анин/ан анин/анам анин/анами анин/анах янин/яни янин/ян янин/янам янин/янами янин/янах
	ння/нь ття/ть ддя/дь лля/ль рква/рков 'я/ені 'я/енем 'я/ена 'я/ен 'я/енам війна/воєн оба/іб ога/іг ота/іт ола/іл
	она/ін ора/ір одо/ід ово/ів село/сіл рг/рже уг/уже ак/аче ик/иче ук/уче`

// The declensions of Polish, for which there is no Snowball stemmer: masculine; feminine in -a, -ia and -ja; neuter in -o,
// -e and -um; adjectives hard and soft, and names like them.
const polishEndings = `- i y e owie < - a u owi em iem ie i y e owie ów om ami ach
	a y i e < a y i ę ą ie e owie om ami ach
	!tyk,nik,myk,zyk a y i e < -
	ia ie < ia ii i ię ią ie iom iami iach
	ja je < ja ji i je ję ją jom jami jach
	!tyk,nik,myk,zyk o a < o a u em ie - om ami ach
	e a < e a u em y i om ami ach
	ie ia < ie ia iu iem i iom iami iach
	!tyk,nik,myk,zyk um a < um a ów om ami ach
	+c,cz,sz,rz,ż - y ą e om ami ach
	y ego emu ym a ej ą e ych ymi
	i iego iemu im a ia iej ą ią e ie ich imi
	+i - a u ą em e om ami ach`

// polishShifts are ó for o and ą for ę in a closed syllable, and softness that is written with an i before a vowel.
const polishShifts = `błąd/błęd ząb/zęb mąż/męż krąg/kręg ów/ow ór/or ób/ob óg/og óz/oz ót/ot ód/od ół/oł ój/oj giel/gl el/l niec/ńc ń/ni ś/si ź/zi ć/ci
	dzień/dni tydzień/tygodni`

// polishSwaps are what changes before an ending.
const polishSwaps = `ka/ce ga/dze ta/cie da/dzie ra/rze ła/le wa/wie owa/ów oda/ód t/cie d/dzie r/rze ł/le st/ście
	sta/ście ski/scy cki/ccy nie/ń er/ra er/rze er/rem er/rowi er/ry er/rów er/rom er/rami er/rach eł/ła eł/łem
	eł/łowi eł/le eł/ły eł/łów eł/łom eł/łami eł/łach ek/ku ek/ka ek/kiem ek/kowi ek/ki ek/ków ek/kom ek/kami ek/kach
	iec/ca iec/cu iec/cem iec/cowi iec/cy iec/ców iec/com iec/cami iec/cach ść/ści ść/ścią ść/ściom ść/ściami
	ść/ściach ój/oju ój/ojem ój/oje ój/ojom ój/ojami ód/odu ód/odem ód/ody ód/odów ód/odach ór/orze ób/obie ót/ocie
	óz/ozie opa/óp oga/óg oba/ób ora/ór ola/ól owo/ów oło/ół ło/eł ka/ek na/en bitwa/bitew gra/gier asto/eście ęto/ąt ęto/ęcie ęgry/ęgrzech
	łochy/łoszech niemcy/niemczech er/rowie eł/łowie eł/łu t/ci sta/ści d/dzi nik/nicy yk/ycy ak/acy ek/kowie r/rzy
	ch/si`

// The declensions of Czech, for which there is no Snowball stemmer: masculine hard and soft, in -a and -e; feminine in -a, -e
// and soft consonants; neuter in -o, -e, -í and -um; adjectives hard and soft.
const czechEndings = `- y i é ové < - a u e ě ovi em y i é ové ů ům ech ích
	- e i em ové ů ům ích
	a y e < a y ě e u o ou ovi ové é ů ům ám ách ech ami
	!tik,nik,mik,zik a y < -
	e i u em í ím ích emi ové ů ům -
	- e ě i í ím ích emi ěmi em ech mi
	!tik,nik,mik,zik o a < o a u ě e em - ům ech y
	í ím ích ími
	!tik,nik,mik,zik um a u em ům ech y
	ý á é ého ému ém ým ou ých ými í
	í ího ímu ím ích ími`

// czechShifts are vowels that go or change, and softness that is written on the vowel.
const czechShifts = `ec/c ek/k el/l ň/n ť/t ď/d ůl/ol ům/om ůr/or ůh/oh ůj/oj`

// czechSwaps are what changes before an ending, and the vowels that come.
const czechSwaps = `ka/ce ha/ze cha/še ra/ře ka/ek ba/eb ha/eh na/en by/eb ky/ek ny/en ek/ci tvo/tev dlo/del sto/st
	ko/ek k/ci r/ři h/zi ch/ši k/cích h/zích ch/ších k/če h/že den/dne den/dni den/dnem den/dny den/dnů den/dnům
	den/dnech`
