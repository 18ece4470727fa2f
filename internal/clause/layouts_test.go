package clause

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLayoutsOfFilesMakeTheRightClauses has a small text for each way in which files lay out clauses, with the right clauses.
func TestLayoutsOfFilesMakeTheRightClauses(t *testing.T) {
	page := "\n- %d -\n\nTREATIES OF THE SEA\n\n"
	for name, test := range map[string]struct{ text, want string }{
		"two lines of a page's head inside of a point": {
			text: "Article 1\n\n1. Boats sail:\n\n(a) by day, where the wind\n" + strings.Replace(page, "%d", "1", 1) + "is fair:\n\n(i) north;\n\n(ii) south.\n" +
				strings.Replace(page, "%d", "2", 1) + "2. They come back.\n" + strings.Replace(page, "%d", "3", 1) + "3. All of them.\n",
			want: "article-1* Article 1\n  article-1-1 1.\n    Boats sail:\n    article-1-1-a (a)\n      by day, where the wind - 1 - TREATIES OF THE SEA is fair:\n      article-1-1-a-i (i)\n        north;\n      article-1-1-a-ii (ii)\n        south.\n        - 2 -\n        TREATIES OF THE SEA\n" +
				"  article-1-2 2.\n    They come back.\n    - 3 -\n    TREATIES OF THE SEA\n  article-1-3 3.\n    All of them.\n",
		},
		"a line of the text that stands beside a page's number once": {
			text: "Article 1\n\n1. One boat sails on the\nday of the tide.\n\n- 1 -\n\n2. Two boats sail on the\nday of the tide.\n\n3. No boat sails on the\nday of the tide.\n",
			want: "article-1* Article 1\n  article-1-1 1.\n    One boat sails on the day of the tide.\n    - 1 -\n  article-1-2 2.\n    Two boats sail on the day of the tide.\n  article-1-3 3.\n    No boat sails on the day of the tide.\n",
		},
		"a title of two centred lines": {
			text: "                         Article 1\n                 Rights Of Boats That Sail By Night\n                       And Of Those That Stay\n\n1. A boat that sails by night has a lamp at its mast and one at its bow.\n2. A boat that stays has none, if it lies in a port where all others lie.\n",
			want: "article-1* Article 1 | Rights Of Boats That Sail By Night And Of Those That Stay\n  article-1-1 1.\n    A boat that sails by night has a lamp at its mast and one at its bow.\n  article-1-2 2.\n    A boat that stays has none, if it lies in a port where all others lie.\n",
		},
		"titles with a full stop below their headings": {
			text: "Article 1\nBoats.\n\nBoats sail where the tide lets them.\n\nArticle 2\nTides.\n\nTides come.\n\nArticle 3\nNets.\n\nNets hold.\n",
			want: "article-1* Article 1 | Boats.\n  Boats sail where the tide lets them.\narticle-2* Article 2 | Tides.\n  Tides come.\narticle-3* Article 3 | Nets.\n  Nets hold.\n",
		},
		"a first sentence that a blank line divides is no title": {
			text: "Article 1\n\nBoats shall not sail where\n\nnets are set.\n\nArticle 2\n\nNets hold.\n",
			want: "article-1* Article 1\n  Boats shall not sail where\n  nets are set.\narticle-2* Article 2\n  Nets hold.\n",
		},
		"a heading without a number between two articles": {
			text: "Chapter I\nThe Council\n\nArticle 1\n\nThe Council sits.\n\nVOTING\n\nArticle 2\n\nThe Council votes.\n",
			want: "chapter-1 Chapter I | The Council\n  article-1* Article 1\n    The Council sits.\n  VOTING\n  article-2* Article 2\n    The Council votes.\n",
		},
		"a list that begins again beside the one before": {
			text: "Article 1\n\nOnly a law sets:\n\n1) tides;\n\n2) nets.\n\nOnly a law names:\n\n1) boats.\n",
			want: "article-1* Article 1\n  Only a law sets:\n  article-1-1 1)\n    tides;\n  article-1-2 2)\n    nets.\n  Only a law names:\n  article-1-1-x2 1)\n    boats.\n",
		},
		"numbers between numbers": {
			text: "Стаття 131¹. Човни\n\n1) човен;\n\n1-1) пліт;\n\n1²) весло;\n\n2) сіть.\n\nСтаття 132. Сіті\n\nСіть тримає.\n",
			want: "article-131-1* Стаття 131¹ | Човни\n  article-131-1-1 1)\n    човен;\n  article-131-1-1-1 1-1)\n    пліт;\n  article-131-1-1-2 1²)\n    весло;\n  article-131-1-2 2)\n    сіть.\narticle-132* Стаття 132 | Сіті\n  Сіть тримає.\n",
		},
		"Cyrillic letters in Roman numbers, and a title of two sentences": {
			text: "Розділ IХ\n\nВибори. Референдум\n\nСтаття 1. Море вільне.\n\nРозділ Х\n\nКрим\n\nСтаття 2. Берег вільний.\n",
			want: "title-9 Розділ IХ | Вибори. Референдум\n  article-1* Стаття 1\n    Море вільне.\ntitle-10 Розділ Х | Крим\n  article-2* Стаття 2\n    Берег вільний.\n",
		},
		"Arabic ordinals of two words": {
			text: "الفصل الثاني عشر: البحر\n\nالمادة العشرون\n\nالبحر حر.\n\nالمادة الحادية والعشرون\n\nالسفن حرة.\n",
			want: "chapter-12 الفصل الثاني عشر | البحر\n  article-20* المادة العشرون\n    البحر حر.\n  article-21* المادة الحادية والعشرون\n    السفن حرة.\n",
		},
		"letters that are doubled inside of letters": {
			text: "Artikel 1\n\n(1) Das Boot fährt\n\na) im Meer,\n\naa) am Tag,\n\nbb) in der Nacht,\n\nb) im Fluss.\n\n(2) Es ruht.\n",
			want: "article-1* Artikel 1\n  article-1-1 (1)\n    Das Boot fährt\n    article-1-1-a a)\n      im Meer,\n      article-1-1-a-aa aa)\n        am Tag,\n      article-1-1-a-bb bb)\n        in der Nacht,\n    article-1-1-b b)\n      im Fluss.\n  article-1-2 (2)\n    Es ruht.\n",
		},
		"a list behind a line without a sign": {
			text: "Article 1\n\n1. A boat may (a) sail;\n(b) stay, provided that\n(i) the tide is low when it leaves the port;\n(ii) the wind is fair.\n",
			want: "article-1* Article 1\n  article-1-1 1.\n    A boat may (a) sail;\n    article-1-1-b (b)\n      stay, provided that\n      article-1-1-b-i (i)\n        the tide is low when it leaves the port;\n      article-1-1-b-ii (ii)\n        the wind is fair.\n",
		},
		"ordinals of points, and Roman numbers before a hyphen": {
			text: "Artículo 2.º\n\nLas naves pueden:\n\n1.º Navegar.\n\n2.º Fondear.\n\nArtículo 3\n\nLos puertos son:\n\nI - de día;\n\nII - de noche.\n\nArtículo 4\n\nI. - El puerto abre.\n\nII. - El puerto cierra.\n",
			want: "article-2* Artículo 2.º\n  Las naves pueden:\n  article-2-1 1.º\n    Navegar.\n  article-2-2 2.º\n    Fondear.\narticle-3* Artículo 3\n  Los puertos son:\n  article-3-i I -\n    de día;\n  article-3-ii II -\n    de noche.\n" +
				"article-4* Artículo 4\n  article-4-i I. -\n    El puerto abre.\n  article-4-ii II. -\n    El puerto cierra.\n",
		},
		"paragraphs that were put in later": {
			text: "Art. 1\n\n1. Il mare è libero.\n\n1-bis. Il porto è aperto.\n\n1-ter. Il faro è acceso.\n\n2. La nave naviga.\n\nArt. 2\n\n§ 1º O porto abre.\n\n§ 2º O porto fecha.\n",
			want: "article-1* Art. 1\n  article-1-1 1.\n    Il mare è libero.\n  article-1-1-bis 1-bis.\n    Il porto è aperto.\n  article-1-1-ter 1-ter.\n    Il faro è acceso.\n  article-1-2 2.\n    La nave naviga.\n" +
				"article-2* Art. 2\n  article-2-1 § 1º\n    O porto abre.\n  article-2-2 § 2º\n    O porto fecha.\n",
		},
		"a number at the end of a reference": {
			text: "Article 1\n\n1. The hours of the tide follow article 3 of the annex and articles 11.2 and\n11.3 and the tables.\n\n2. The days of it follow the moon, as seen from the port that is named in it.\n",
			want: "article-1* Article 1\n  article-1-1 1.\n    The hours of the tide follow article 3 of the annex and articles 11.2 and 11.3 and the tables.\n  article-1-2 2.\n    The days of it follow the moon, as seen from the port that is named in it.\n",
		},
		"markers with lines of their own": {
			text: "Article 1\n1.\nA boat sails as the tide is (high or low)\n2.\nIt stays:\n(a)\nby night; and\n(b)\nby day.\n",
			want: "article-1* Article 1\n  article-1-1 1.\n    A boat sails as the tide is (high or low)\n  article-1-2 2.\n    It stays:\n    article-1-2-a (a)\n      by night; and\n    article-1-2-b (b)\n      by day.\n",
		},
		"sentences that begin with the sign of a section, where headings have Markdown's marks": {
			text: "# Buch 1 - Das Meer\n\n### § 1 Flut\n\n(1) Die Flut kommt, wie es die Tafel in\n§ 2 Absatz 1 und die Karte in\n§ 3 sagen, die beide am\n1\\. Mai gelten (§ 4 Abs.\n2) und am Tag davor.\n\n### § 2 Satzung der Tafel\n\nDie Tafel hat Zeilen.\n\n### § 2o Karte\n\nDie Karte liegt aus.\n\n### § 57o Lot\n\nDas Lot sinkt.\n\nANHANG\n\nZahlen.\n",
			want: "book-1 Buch 1 | Das Meer\n  section-1* § 1 | Flut\n    section-1-1 (1)\n      Die Flut kommt, wie es die Tafel in § 2 Absatz 1 und die Karte in § 3 sagen, die beide am 1. Mai gelten (§ 4 Abs. 2) und am Tag davor.\n" +
				"  section-2* § 2 | Satzung der Tafel\n    Die Tafel hat Zeilen.\n  section-2o* § 2o | Karte\n    Die Karte liegt aus.\n  section-57o* § 57o | Lot\n    Das Lot sinkt.\nannex* ANHANG\n  Zahlen.\n",
		},
		"headings of Markdown without a space": {
			text: "###Artikel 1\n\n####De zee\n\nDe zee is vrij.\n\n###Artikel 2\n\n####Het strand\n\nHet strand is vrij.\n",
			want: "article-1* Artikel 1 | De zee\n  De zee is vrij.\narticle-2* Artikel 2 | Het strand\n  Het strand is vrij.\n",
		},
		"a text behind a list, and a second list": {
			text: "§ 1 Boote\n\n(1) Ein Boot hat\n\n1.  einen Mast,\n\n2.  bei Nacht\n\n    a)  auf\n\n        aa) See,\n\n        bb) Flüssen,\n\n        zwei Lampen,\n\n    b)  sonst eine Lampe.\n\nIm Hafen hat es\n\n1.  einen Anker,\n\n2.  ein Tau.\n\nDas gilt nicht\nfür Flöße.\n\n(2) Ein Floß hat nichts.\n",
			want: "section-1* § 1 | Boote\n  section-1-1 (1)\n    Ein Boot hat\n    section-1-1-1 1.\n      einen Mast,\n    section-1-1-2 2.\n      bei Nacht\n      section-1-1-2-a a)\n        auf\n        section-1-1-2-a-aa aa)\n          See,\n        section-1-1-2-a-bb bb)\n          Flüssen,\n" +
				"      zwei Lampen,\n      section-1-1-2-b b)\n        sonst eine Lampe.\n    Im Hafen hat es\n    section-1-1-1-x2 1.\n      einen Anker,\n    section-1-1-2-x2 2.\n      ein Tau.\n    Das gilt nicht für Flöße.\n  section-1-2 (2)\n    Ein Floß hat nichts.\n",
		},
		"a point of two paragraphs above its own points": {
			text: "Article 1\n\nA port is closed:\n\n1. (Fog)\n\nwhile fog\n\n(a) lies on the sea; or\n\n(b) lies on the land.\n",
			want: "article-1* Article 1\n  A port is closed:\n  article-1-1 1.\n    (Fog)\n    while fog\n    article-1-1-a (a)\n      lies on the sea; or\n    article-1-1-b (b)\n      lies on the land.\n",
		},
		"a note in place of a point that is gone": {
			text: "Стаття 1. Порт має:\n1) причал;\n2) маяк;\n3) сіть;\n{Пункт 4 статті 1 виключено}\n5) човен.\n\nСтаття 2. Море вільне.\n",
			want: "article-1* Стаття 1\n  Порт має:\n  article-1-1 1)\n    причал;\n  article-1-2 2)\n    маяк;\n  article-1-3 3)\n    сіть;\n    {Пункт 4 статті 1 виключено}\n  article-1-5 5)\n    човен.\narticle-2* Стаття 2\n  Море вільне.\n",
		},
		"sections inside of articles": {
			text: "ARTICLE I\n\nTHE COUNCIL\n\nSection 1. The Council makes the rules of the sea, and of the ports that lie at the sea.\n\nSection 2. (a) The Council sits in winter, when no boat can sail and all are at home.\n\n(b) It votes.\n\nSection 3.\n\nA member who sails away loses the seat, as Section 1 of Article II says of others.\n\nARTICLE II\n\nSection 1. Others lose what they have when they sail away and do not come back in a year.\n",
			want: "article-1* ARTICLE I | THE COUNCIL\n  article-1-1 Section 1\n    The Council makes the rules of the sea, and of the ports that lie at the sea.\n  article-1-2 Section 2\n    article-1-2-a (a)\n      The Council sits in winter, when no boat can sail and all are at home.\n    article-1-2-b (b)\n      It votes.\n" +
				"  article-1-3 Section 3\n    A member who sails away loses the seat, as Section 1 of Article II says of others.\narticle-2* ARTICLE II\n  article-2-1 Section 1\n    Others lose what they have when they sail away and do not come back in a year.\n",
		},
		"sections above articles": {
			text: "CHAPTER I\n\nSection 1\n\nTides\n\nArticle 1\n\nTides come in the morning and go in the evening, as they did before this law.\n\nSection 2\n\nBoats\n\nArticle 2\n\nBoats sail.\n",
			want: "chapter-1 CHAPTER I\n  section-1 Section 1 | Tides\n    article-1* Article 1\n      Tides come in the morning and go in the evening, as they did before this law.\n  section-2 Section 2 | Boats\n    article-2* Article 2\n      Boats sail.\n",
		},
		"letters that were put in later": {
			text: "Art. 1\n\n1. Il porto ha:\ng) un faro;\nh) un remo;\ni) un molo;\ni-bis) una boa;\nl) una barca;\nl-ter) una rete.\n\n2. Il mare no.\n\n2-decies. Il fiume no.\n",
			want: "article-1* Art. 1\n  article-1-1 1.\n    Il porto ha:\n    article-1-1-g g)\n      un faro;\n    article-1-1-h h)\n      un remo;\n    article-1-1-i i)\n      un molo;\n    article-1-1-i-bis i-bis)\n      una boa;\n    article-1-1-l l)\n      una barca;\n    article-1-1-l-ter l-ter)\n      una rete.\n  article-1-2 2.\n    Il mare no.\n  article-1-2-decies 2-decies.\n    Il fiume no.\n",
		},
		"articles left out, and paragraphs between paragraphs": {
			text: "Art. 3¹. § 1. Statek ma maszt.\n\n§ 1¹. Łódź nie ma.\n\nArt. 115–129. (pominięte)\n\nArt. 130. Kodeks wchodzi w życie.\n",
			want: "article-3-1* Art. 3¹\n  article-3-1-1 § 1.\n    Statek ma maszt.\n  article-3-1-1-1 § 1¹.\n    Łódź nie ma.\narticle-115-129* Art. 115–129 | (pominięte)\narticle-130* Art. 130\n  Kodeks wchodzi w życie.\n",
		},
		"points between points in Russian": {
			text: "Статья 2. Понятия\n\nЗдесь:\n\n1) порт - место;\n\n2) судно плавает:\n\nа) с парусом;\n\nб) без паруса;\n\n2.1) плот не тонет;\n\n3) сеть держит.\n",
			want: "article-2* Статья 2 | Понятия\n  Здесь:\n  article-2-1 1)\n    порт - место;\n  article-2-2 2)\n    судно плавает:\n    article-2-2-а а)\n      с парусом;\n    article-2-2-б б)\n      без паруса;\n  article-2-2-1 2.1)\n    плот не тонет;\n  article-2-3 3)\n    сеть держит.\n",
		},
		"an Arabic article that was put in later": {
			text: "المادة 5\n\nالبحر حر.\n\nالمادة 5 مكرر\n\nالسفن حرة.\n\nالمادة 6\n\nالميناء مفتوح.\n",
			want: "article-5* المادة 5\n  البحر حر.\narticle-5-bis* المادة 5 مكرر\n  السفن حرة.\narticle-6* المادة 6\n  الميناء مفتوح.\n",
		},
		"words in brackets and letters with a full stop that number nothing": {
			text: "Article 1\n\n1. A boat follows the rule\n\n(EU) 12 of the sea, printed on\n\nS. 31 of the book.\n\n2. (or) 10. (a) It stays.\n",
			want: "article-1* Article 1\n  article-1-1 1.\n    A boat follows the rule\n    (EU) 12 of the sea, printed on\n    S. 31 of the book.\n  article-1-2 2.\n    (or)\n    10. (a) It stays.\n",
		},
		"a number of a quotation before a letter": {
			text: "Article 1\n\nThe old rule was:\n\n10.\n(a) boats sail;\n(b) boats stay.\n",
			want: "article-1* Article 1\n  The old rule was:\n  10.\n  article-1-a (a)\n    boats sail;\n  article-1-b (b)\n    boats stay.\n",
		},
		"Roman numbers of many letters": {
			text: "Article 1\n\nThese are ports:\n\n(i) port;\n\n(ii) port;\n\n(iii) port;\n\n(iv) port;\n\n(v) port;\n\n(vi) port;\n\n(vii) port;\n\n(viii) port;\n\n(ix) port;\n\n(x) port;\n\n(xi) port;\n\n(xii) port;\n\n(xiii) port;\n\n(xiv) port;\n\n(xv) port;\n\n(xvi) port;\n\n(xvii) port;\n\n(xviii) port;\n\n(xix) port;\n\n",
			want: "article-1* Article 1\n  These are ports:\n  article-1-i (i)\n    port;\n  article-1-ii (ii)\n    port;\n  article-1-iii (iii)\n    port;\n  article-1-iv (iv)\n    port;\n  article-1-v (v)\n    port;\n  article-1-vi (vi)\n    port;\n  article-1-vii (vii)\n    port;\n  article-1-viii (viii)\n    port;\n  article-1-ix (ix)\n    port;\n  article-1-x (x)\n    port;\n  article-1-xi (xi)\n    port;\n  article-1-xii (xii)\n    port;\n  article-1-xiii (xiii)\n    port;\n  article-1-xiv (xiv)\n    port;\n  article-1-xv (xv)\n    port;\n  article-1-xvi (xvi)\n    port;\n  article-1-xvii (xvii)\n    port;\n  article-1-xviii (xviii)\n    port;\n  article-1-xix (xix)\n    port;\n",
		},
		"Chinese articles, paragraphs and points": {
			text: "第一章 海\n\n第一条 海是自由的，但是：\n\n（一）港口关闭时除外；\n\n（二）有雾时除外。\n\n第一条之一 船归船长。\n\n第二条\n\n一、船有桅。\n\n二、船有灯。\n\n第三条\n\n1.网有孔。\n\n2.网有绳。\n",
			want: "chapter-1 第一章 | 海\n  article-1* 第一条\n    海是自由的，但是：\n    article-1-1 （一）\n      港口关闭时除外；\n    article-1-2 （二）\n      有雾时除外。\n  article-1-1-x2* 第一条之一\n    船归船长。\n" +
				"  article-2* 第二条\n    article-2-1 一、\n      船有桅。\n    article-2-2 二、\n      船有灯。\n  article-3* 第三条\n    article-3-1 1.\n      网有孔。\n    article-3-2 2.\n      网有绳。\n",
		},
		"a chapter that a sentence names behind a page's number": {
			text: "Chapter IX\n\nArticle 1\n\nThe Council has the powers that are set forth in\n\n7\n\nChapter X.\n\nArticle 2\n\nIt sits.\n",
			want: "chapter-9 Chapter IX\n  article-1* Article 1\n    The Council has the powers that are set forth in 7 Chapter X.\n  article-2* Article 2\n    It sits.\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			checkWords(t, test.text, Treaty)
			if diff := cmp.Diff(test.want, outline(Parse(test.text, Treaty))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestLawsInAkomaNtosoHaveTheAddressesOfTheirText has a law as its editors mark it up: numbered subsections, wrappers without a number,
// and a schedule that is an article of its own.
func TestLawsInAkomaNtosoHaveTheAddressesOfTheirText(t *testing.T) {
	c, err := ParseAkomaNtoso([]byte(`<akomaNtoso><act><body><section><num>1.</num><heading>Words</heading><paragraph><content><p>In this law, a tide comes.</p></content></paragraph></section>
<section><num>2.</num><heading>Boats</heading><subsection><num>(1)</num><content><p>A boat has</p></content><paragraph><num>(a)</num><content><p>a mast.</p></content></paragraph></subsection></section></body></act>
<components><component><doc><mainBody><article><heading>Ports</heading><paragraph><content><p>North.</p></content></paragraph></article></mainBody></doc></component></components></akomaNtoso>`))
	if err != nil {
		t.Fatal(err)
	}
	want := "section-1* 1. | Words\n  In this law, a tide comes.\nsection-2* 2. | Boats\n  section-2-1 (1)\n    A boat has\n    section-2-1-a (a)\n      a mast.\narticle*  | Ports\n  North.\n"
	if diff := cmp.Diff(want, outline(c)); diff != "" {
		t.Error(diff)
	}
	if found := c.Find("2(1)(a)"); found == nil || found.Text() != "(a) a mast." {
		t.Error("2(1)(a) is not found")
	}
}
