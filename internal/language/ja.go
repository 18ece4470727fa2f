package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func japanese() *Language {
	return &Language{
		Code: "ja",
		Spelling: Spelling{
			ForeignPlurals: true,
			Unspaced:       true,
			Respell:        japaneseSpellings.Replace,
			CutOut:         cutOut,
			Spellings:      withoutOkurigana,
		},
		Inflection: Inflection{
			Swaps: pairs("-/ー"),
		},
		Counting: Counting{
			PercentSigns: []string{"パーセント", "ポイント"},
			TimesSigns:   []string{"倍"},
			SpanSigns:    strings.Fields("年 か月 カ月 ヶ月 月 週間 日 時間 時 分 秒 世紀 歳 回目 番目 位 度目"),
			AtWords:      WordsOf("の"),
			Scales:       pairs("百/2 千/3 万/4 億/8 兆/12"),
		},
		Facts: Facts{
			Negations: WordsOf("ない なかった なく なけれ ません ず ずに まい"),
			Values:    pairs("月曜/day1 火曜/day2 水曜/day3 木曜/day4 金曜/day5 土曜/day6 日曜/day7 半分/1:2"),
		},
		Reading: Reading{
			FutureWords: strings.Fields("予定 見込 見通 計画 だろう まで 期限"),
		},
		Dates: &DatePhrases{
			About: "{0}頃", Perhaps: "{0}（推定）", PerhapsAbout: "{0}頃（推定）",
			Since: "{0}～現在", Until: "{0}まで",
			EndUnknown: "{0}から（終わりは不明）", StartUnknown: "{0}まで（始まりは不明）",
			Seasons:  [4]string{"{0}春", "{0}夏", "{0}秋", "{0}冬"},
			Northern: "{0}（北半球）", Southern: "{0}（南半球）",
			Decade: "{0}年代", Between: "{0}から{1}の間",
			DayUnknown: "{0}（日は不明）", MonthUnknown: "{0}（月は不明）", YearUnknown: "{0}（年は不明）",
			Comma: "、", Or: "または", And: "と",
			OrEarlier: "{0}以前", OrLater: "{0}以降",
			AndEarlier: "{0}以前", AndLater: "{0}以降",
		},
	}
}

// japaneseSpellings unifies the spellings of the sound v, which Japanese lacks.
var japaneseSpellings = strings.NewReplacer("ヴァ", "バ", "ヴィ", "ビ", "ヴェ", "ベ", "ヴォ", "ボ", "ヴュ", "ビュ", "ヴ", "ブ")

// withoutOkurigana returns the spellings of a compound of two verbs without the kana within it, and without any: 売上げ and 売上 for
// 売り上げ.
func withoutOkurigana(title string) []string {
	r := []rune(title)
	isHan := func(i int) bool { return unicode.Is(unicode.Han, r[i]) }
	isKana := func(i int) bool { return unicode.Is(unicode.Hiragana, r[i]) }
	switch {
	case len(r) == 4 && isHan(0) && isKana(1) && isHan(2) && isKana(3):
		return []string{string([]rune{r[0], r[2], r[3]}), string([]rune{r[0], r[2]})}
	case len(r) == 3 && isHan(0) && isKana(1) && isHan(2) && !strings.ContainsRune("のがをにはとやへ", r[1]): // 刺し身, but 木の葉
		return []string{string([]rune{r[0], r[2]})}
	}
	return nil
}

// cutOut reports whether the words at text[start:end] leave a single Chinese character between them and the next script
// that is never a prefix or suffix there: 京都 in 東京都, 国会 in 各国会議. Words in Chinese characters usually have two, and kana
// around them show where they begin and end.
func cutOut(text []byte, start, end int) bool {
	prev, n := utf8.DecodeLastRune(text[:start])
	before, _ := utf8.DecodeLastRune(text[:start-n])
	if unicode.Is(unicode.Han, prev) && !unicode.In(before, unicode.Han, unicode.Katakana) && !unicode.IsNumber(before) && !strings.ContainsRune(japanesePrefixes, prev) {
		return true
	}
	next, n := utf8.DecodeRune(text[end:])
	after, _ := utf8.DecodeRune(text[end+n:])
	if !unicode.Is(unicode.Han, next) || unicode.Is(unicode.Han, after) || strings.ContainsRune(japaneseSuffixes, next) {
		return false
	}
	return !unicode.Is(unicode.Hiragana, after) || strings.ContainsRune("はがをにのとでもへや", after) // else it begins a verb
}

// japanesePrefixes and japaneseSuffixes are the characters that are added to a word of two.
const (
	japanesePrefixes = "新旧前元現次全各両同本当諸反非無不未再超対親脱仮準大小総最主米中露日英仏独韓朝欧印豪伊毎約計第某軍核党国州市県今昨来先初副正高低多少長短急薄軟硬悪良好弱強他別貴弊故亡老若女男外内海空陸私公官民産学年月回人自広軽"
	japaneseSuffixes = "者国性的化力権法論制案派側軍会省庁局部課院党相長員官士師家人民族語史学費料金額率量度数値点線面上下中内外前後間時期日月年分圏界域区市県都府道州島港湾川山海湖駅号機器型式形系用向際別毎等達氏君様殿館所場地店社団隊艦弾砲戦網源物品薬書状券証表図説策計税罪刑症病菌剤材業職層級婚死増減比高安以済発着入行感観像版紙誌欄席座室屋宅邸城寺門塔橋路車船便帯類種群製産卒付込可否名曲祭賞杯旗歌劇令文字欲愛心体身手足目口血熱児差財格署陣板客生科末方風"
)
