package hyphen

// language names the pattern files of a language.
type language struct {
	tag     string
	aliases []string
	files   []string
	// Letters that must stay before and after a division: what the files say
	// for typesetting, but at least two.
	left, right int

	syllabic bool // words part between any two syllables of the script, so many at least on each side; no files
}

// languages is the table of patterns, sorted by tag.
func languages() []language {
	return []language{
		one("af", "hyph-af.tex", 2, 2),
		one("az", "hyph-az.tex", 2, 2),
		one("be", "hyph-be.tex", 2, 2),
		one("bg", "hyph-bg.tex", 2, 2),
		one("ca", "hyph-ca.tex", 2, 2),
		one("cs", "hyph-cs-sojka.tex", 2, 2, "sk"),
		one("cy", "hyph-cy.tex", 2, 3),
		one("da", "hyph-da.tex", 2, 2),
		one("de", "hyph-de-1996.tex", 2, 2, "de-1996"),
		one("el", "hyph-el-monoton.tex", 2, 2, "el-monoton"),
		one("el-polyton", "hyph-el-polyton.tex", 2, 2),
		one("en-gb", "hyph-en-gb.tex", 2, 3, "en-au", "en-ie", "en-in", "en-nz", "en-za", "en-001", "en-150"),
		// The exceptions of the TeX Users Group mend what the patterns get wrong.
		{tag: "en-us", aliases: []string{"en"}, files: []string{"hyph-en-us.tex", "ushyphex.tex"}, left: 2, right: 3},
		one("es", "hyph-es.tex", 2, 2),
		one("et", "hyph-et.tex", 2, 3),
		one("eu", "hyph-eu.tex", 2, 2),
		one("fi", "hyph-fi-x-school.tex", 2, 2),
		one("fr", "hyph-fr.tex", 2, 2),
		one("fur", "hyph-fur.tex", 2, 2),
		one("ga", "hyph-ga.tex", 2, 3),
		one("gl", "hyph-gl.tex", 2, 2),
		one("hr", "hyph-hr.tex", 2, 2),
		one("hsb", "hyph-hsb.tex", 2, 2),
		one("hu", "hyph-hu.tex", 2, 2),
		one("hy", "hyph-hy.tex", 2, 2),
		one("ia", "hyph-ia.tex", 2, 2),
		one("is", "hyph-is.tex", 2, 2),
		one("it", "hyph-it.tex", 2, 2),
		one("ka", "hyph-ka.tex", 2, 2),
		one("kmr", "hyph-kmr.tex", 2, 2, "ku", "ku-latn"),
		syllabic("kn"),
		one("la", "hyph-la.tex", 2, 2),
		one("lt", "hyph-lt.tex", 2, 2),
		one("lv", "hyph-lv.tex", 2, 2),
		syllabic("ml"),
		one("mn", "hyph-mn-cyrl.tex", 2, 2, "mn-cyrl"),
		// Both Norwegian languages add exceptions to shared patterns.
		{tag: "nb", aliases: []string{"no"}, files: []string{"hyph-no.tex", "hyph-nb.tex"}, left: 2, right: 2},
		one("nl", "hyph-nl.tex", 2, 2),
		{tag: "nn", files: []string{"hyph-no.tex", "hyph-nn.tex"}, left: 2, right: 2},
		one("oc", "hyph-oc.tex", 2, 2),
		one("pl", "hyph-pl.tex", 2, 2),
		one("pms", "hyph-pms.tex", 2, 2),
		one("pt", "hyph-pt.tex", 2, 3),
		one("rm", "hyph-rm.tex", 2, 2),
		one("ro", "hyph-ro.tex", 2, 2, "mo"),
		one("ru", "hyph-ru.tex", 2, 2),
		one("sh-cyrl", "hyph-sh-cyrl.tex", 2, 2, "sr", "sr-cyrl", "bs-cyrl"),
		one("sh-latn", "hyph-sh-latn.tex", 2, 2, "sh", "bs", "sr-latn"),
		syllabic("si"),
		one("sl", "hyph-sl.tex", 2, 2),
		one("sv", "hyph-sv.tex", 2, 2),
		syllabic("ta"),
		syllabic("te"),
		one("tk", "hyph-tk.tex", 2, 2),
		one("tr", "hyph-tr.tex", 2, 2),
		one("uk", "hyph-uk.tex", 2, 2),
	}
}

func one(tag, file string, left, right int, aliases ...string) language {
	return language{tag: tag, aliases: aliases, files: []string{file}, left: left, right: right}
}

func syllabic(tag string) language { return language{tag: tag, left: 2, right: 2, syllabic: true} }
