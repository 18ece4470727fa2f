package language

func bengali() *Language {
	return &Language{
		Code: "bn",
		Namesakes: Namesakes{
			Dividers: WordsOf("উত্তর দক্ষিণ পূর্ব পশ্চিম"),
			Common: WordsOf(`এবং ও বা কিন্তু যদি যে যা সে তিনি তারা আমি আমরা তুমি আপনি এই ওই সেই এটি এটা কী কেন কোথায় কখন কিভাবে হয় হয়েছে হবে
				ছিল ছিলেন আছে নেই না করে করা করেন করেছেন বলেন বলেছেন দেয় নেয় যায় আজ কাল এখন তখন পরে আগে সব সকল প্রতি কিছু কেউ অনেক
				বেশি কম ভালো নতুন বড় ছোট প্রথম এক দুই তিন থেকে জন্য সঙ্গে মধ্যে`),
		},
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
