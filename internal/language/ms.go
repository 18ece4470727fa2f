package language

func malay() *Language {
	return &Language{
		Code: "ms",
		Namesakes: Namesakes{
			Directions: WordsOf("utara selatan timur barat tengah"),
			Common: WordsOf(`dan atau tetapi jika kerana bahawa yang ini itu saya aku kamu anda dia mereka kami kita di ke dari pada untuk dengan
				tanpa oleh dalam antara sebagai seperti adalah akan telah sudah belum boleh dapat harus ada tidak bukan sangat lebih
				paling banyak semua setiap lain sama hanya juga lagi baru besar kecil baik satu dua tiga`),
			NameHeads: WordsOf("bank teluk laut selat universiti"),
		},
		Inflection: Inflection{
			Detach:       withoutClitic,
			Reduplicates: true,
		},
		Names: Names{
			Honorifics: WordsOf("presiden menteri gubernur jenderal pak bapak ibu"),
		},
	}
}
