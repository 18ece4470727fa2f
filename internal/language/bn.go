package language

func bengali() *Language {
	return &Language{
		Code: "bn",
		Spelling: Spelling{
			ForeignPlurals: true,
		},
		Inflection: Inflection{
			Paradigms: paradigms("- র ের কে তে ে গুলো গুলি গুলোর গুলির গুলোতে গুলিতে গুলোকে গুলিকে টি টির টিতে টা সমূহ সমূহের রা দের"),
		},
		Names: Names{
			InflectedNames: true,
		},
	}
}
