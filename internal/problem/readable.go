package problem

// RuleFileIsReadable is a rule of every room that opens the files of an author or of a finished site.
var RuleFileIsReadable = ruleSet.Error("file-is-readable", "Each file that the site is made of can be read, and each of the finished "+
	"site, when it is judged and when it is published.")
