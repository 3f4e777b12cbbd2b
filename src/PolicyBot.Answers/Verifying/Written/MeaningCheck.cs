using System.Text.RegularExpressions;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Whether a sentence denies, obliges, permits, promises, restricts and generalises as the clauses do that it rests on.</summary>
internal static partial class MeaningCheck
{
    private const double MostShared = .6;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What is wrong, in plain English.</summary>
    public static IEnumerable<string> Problems(Comparison comparison)
    {
        var said = comparison.Said;
        var all = said.Clauses.Aggregate(Cues.None, (cues, clause) => cues | clause.Cues);
        var problems = new List<string>();
        foreach (var clause in said.Clauses)
        {
            var aligned = comparison.Aligned(clause);
            if (aligned.Count > 0)
                problems.AddRange(Of(comparison, all, clause, aligned));
        }

        return problems.Distinct();
    }

    private static IEnumerable<string> Of(
        Comparison comparison, Cues all, Clause clause, IReadOnlyList<(EvidenceSentence Sentence, Clause Clause)> aligned)
    {
        var text = clause.Span.In(comparison.Said.Text);
        var sentences = aligned.Select(pair => pair.Sentence.Reading).Distinct().ToList();
        var there = sentences.SelectMany(sentence => sentence.Clauses).Aggregate(Cues.None, (cues, other) => cues | other.Cues);
        var context = comparison.Cited.SelectMany(evidence => evidence.Context.Clauses).Aggregate(Cues.None, (cues, other) => cues | other.Cues);
        var leads = Leads(comparison);

        if (clause.Cues.HasFlag(Cues.Negation) && ((CuesOf(comparison.Best) | leads) & (Cues.Negation | Cues.SoftNegation)) == 0 && !comparison.BeginningWith(clause).Any(sentence => (CuesOf(sentence) & (Cues.Negation | Cues.SoftNegation)) != 0))
            yield return "It denies what the passages do not deny.";
        if ((all & (Cues.Negation | Cues.SoftNegation)) == 0 && (leads.HasFlag(Cues.Negation) || aligned.All(pair => pair.Clause.Cues.HasFlag(Cues.Negation) && !IsDouble(pair.Sentence, pair.Clause))))
            yield return "It leaves out a 'not' or an exception of the passages.";
        if ((all & (Cues.Negation | Cues.SoftNegation)) == 0 && clause.Cues.HasFlag(Cues.Permission) && CuesOf(comparison.Best) is var best && best.HasFlag(Cues.Negation) && !best.HasFlag(Cues.Permission))
            yield return "It permits what the passages do not.";
        if (!clause.Cues.HasFlag(Cues.Negation) && aligned.All(pair => IsFailure(text, pair.Clause.Span.In(pair.Sentence.Reading.Text))))
            yield return "It says of those who do what the passages say of those who fail to.";
        if (clause.Cues.HasFlag(Cues.Only) && ((there | context | leads) & (Cues.Only | Cues.Obligation | Cues.Negation)) == 0)
            yield return "The passages do not say 'only'.";
        if (ForAll().IsMatch(text) && !leads.HasFlag(Cues.Universal) && !sentences.Exists(sentence => AllThere().IsMatch(sentence.Text)) && !comparison.Cited.Any(evidence => AllThere().IsMatch(evidence.Context.Text)))
            yield return "It says of all what the passages do not say of all.";
        if (MustBe().IsMatch(text) && !(there | context | leads).HasFlag(Cues.Obligation) && (there & (Cues.Permission | Cues.Advice | Cues.Forecast)) != 0)
            yield return "It makes an obligation of what the passages only permit, advise or expect.";
        if ((MayDo().IsMatch(text) && !all.HasFlag(Cues.Obligation) && (all & Cues.Negation) == 0 && aligned.All(pair => IsOnlyObliged(clause, pair.Sentence, pair.Clause)))
            || (Optional().IsMatch(text) && !sentences.Exists(sentence => Optional().IsMatch(sentence.Text))))
            yield return "It makes optional what the passages require.";
        if (clause.Cues.HasFlag(Cues.Certainty) && !there.HasFlag(Cues.Certainty))
            yield return "It promises what the passages do not promise.";
        if ((all & (Cues.Forecast | Cues.Permission | Cues.Advice)) == 0
            && (sentences.TrueForAll(sentence => Foreseen().IsMatch(sentence.Text)) || aligned.All(pair => Expected().IsMatch(pair.Clause.Span.In(pair.Sentence.Reading.Text)))))
            yield return "It states as a fact what the passages only expect, plan or consider possible.";
        if (Already().IsMatch(text) && !sentences.Exists(sentence => Past().IsMatch(sentence.Text)))
            yield return "It says that something has happened already; the passages do not.";
        var clauses = aligned.Select(pair => pair.Clause.Span.In(pair.Sentence.Reading.Text)).ToList();
        foreach (var (one, other, name) in Opposites)
        {
            var texts = clauses.Exists(source => one.IsMatch(source) || other.IsMatch(source)) ? clauses : sentences.ConvertAll(sentence => sentence.Text);
            if (IsTurned(text, texts, comparison, one, other) || IsTurned(text, texts, comparison, other, one))
                yield return $"It turns around what the passages say ({name}).";
        }
    }

    private static Cues CuesOf(EvidenceSentence? sentence) =>
        sentence is null ? Cues.None : sentence.Reading.Clauses.Aggregate(Cues.None, (cues, clause) => cues | clause.Cues);

    // Lines that announce the items cited with them: "The following may not apply:".
    private static Cues Leads(Comparison comparison) => comparison.Cited.Count < 2 ? Cues.None
        : comparison.Cited.Where(evidence => evidence.Body.Text is [.., ':' or '：'])
            .SelectMany(evidence => evidence.Sentences[^1].Reading.Clauses).Aggregate(Cues.None, (cues, clause) => cues | clause.Cues);

    // "Those that fail to meet them are disqualified" against "those that meet them are disqualified".
    private static bool IsFailure(string said, string cited) => Failing().IsMatch(cited) && !Failing().IsMatch(said) && Consequence().IsMatch(said) && Consequence().IsMatch(cited);

    // "No unpaid taxes": two denials make a plain statement.
    private static bool IsDouble(EvidenceSentence sentence, Clause clause) =>
        Negative().IsMatch(clause.Span.In(sentence.Reading.Text));

    // Only where the clause says most of what the sentence says; else it obliges to something else.
    private static bool IsOnlyObliged(Clause said, EvidenceSentence sentence, Clause clause) =>
        MustBe().IsMatch(clause.Span.In(sentence.Reading.Text)) && !clause.Cues.HasFlag(Cues.Permission)
        && said.Keys.Count(clause.Keys.Contains) >= said.Keys.Count * MostShared;

    private static bool IsTurned(string text, List<string> texts, Comparison comparison, Regex here, Regex there) =>
        here.IsMatch(text) && !there.IsMatch(text) && texts.Exists(there.IsMatch) && !texts.Exists(here.IsMatch)
        && !comparison.Cited.Any(evidence => here.IsMatch(evidence.Context.Text));

    [GeneratedRegex(@"\b(?:(?<!of )all(?! (?:in all|together))|every(?! (?:other )?(?:year|month|week|day|quarter|\w+ (?:years|months|weeks|days))\b)|everyone|everybody|any|anyone|anybody|always|whichever|without exception|irrespective|regardless|universally|no matter)\b|所有|全部|任何|一切|凡|一律|不论|无论|全体", Options)]
    private static partial Regex ForAll();

    // Every year is not everybody.
    [GeneratedRegex(@"\b(?:all|every|any|each|both|whichever|whatever|regardless|irrespective|entire\w*|whole|universal\w*|throughout|everyone|everybody|anyone|always|nationwide|comprehensive\w*|full\w*|complete\w*|simultaneous\w*)\b(?! (?:year|month|week|day|quarter)\b)|\bthe following\b|所有|全部|任何|一切|凡|均|各|都|皆|一律|统一|同时|无论|全(?:国|市|省|程|面|体|覆盖|额)|每(?!年|月|季|日|天|周)|以下|下列", Options)]
    private static partial Regex AllThere();

    [GeneratedRegex(@"\b(?:must|shall|(?:is|are|be) required|require[sd]?|(?:has|have|need|needs) to|mandatory|compulsory|obliged|obligatory)\b|必须|须|应当|务必|(?<!所)需要?(?!求)|应(?![用急对链届收付])", Options)]
    private static partial Regex MustBe();

    [GeneratedRegex(@"\b(?:may|can|could|is allowed to|are allowed to|is free to|are free to)\b(?! (?:only|not|receive|get|obtain|be (?:paid|granted|awarded)))|可以", Options)]
    private static partial Regex MayDo();

    [GeneratedRegex(@"\b(?:expect(?:s|ed)?|forecasts?|estimated|projected|anticipated?|predict\w*|likely|goal\w*|targets?|aims?|aimed|plans|planned|planning|strives?|proposed?|could|might|may(?= (?:lead|cause|result|bring|affect|also|become|increase|reach)))\b|预计|预期|有望|力争|目标|计划|拟|估计|预测|可能|争取", Options)]
    private static partial Regex Expected();

    [GeneratedRegex(@"\b(?:already|(?<!\b(?:that|which|who) )has (?:now |since )?(?:been|reached|exceeded|built|opened|created|achieved|grown|risen)|(?<!\b(?:that|which|who) )have (?:now )?(?:been|reached|exceeded|built))\b|已经|已(?!知|有)", Options)]
    private static partial Regex Already();

    [GeneratedRegex(@"\b(?:fail(?:s|ed|ing|ure)?|miss(?:es|ed|ing)?|breach\w*|violat\w*|not|without|short of|below|un\w+)\b|未|不|违反|低于", Options)]
    private static partial Regex Failing();

    [GeneratedRegex(@"\b(?:disqualif\w*|los[et]\w*|lost|excluded|withheld|repay\w*|revoked|cancel\w*|reduced?|barred|penal\w*|void)\b|取消|撤销|追回|退出|失去|不得|处罚|作废", Options)]
    private static partial Regex Consequence();

    [GeneratedRegex(@"\b(?:optional(?:ly)?|voluntar(?:y|ily)|if (?:they|it) (?:wish|want)|at (?:its|their) discretion)\b|自愿|可选择|视情况", Options)]
    private static partial Regex Optional();

    [GeneratedRegex(@"\b(?:expect(?:s|ed)? that|(?:is|are) expected|forecasts?|predict\w*|estimated? that|it is (?:likely|estimated)|is estimated)\b|预计|预测|有望", Options)]
    private static partial Regex Foreseen();

    [GeneratedRegex(@"\b(?:already|has|have|was|were|had)\b|已", Options)]
    private static partial Regex Past();

    [GeneratedRegex(@"\bun\w{3,}|\bin(?:valid|eligible|complete)\w*|\billegal\w*|\bfail\w*|违|失信|虚假", Options)]
    private static partial Regex Negative();

    private static readonly (Regex One, Regex Other, string Name)[] Opposites =
    [
        (Increase(), Decrease(), "increase and decrease"), (Before(), After(), "before and after"), (Start(), End(), "beginning and end"),
        (Home(), Abroad(), "home and abroad"), (Direct(), Indirect(), "direct and indirect"), (National(), Provincial(), "national and provincial"),
        (Provincial(), Municipal(), "provincial and municipal"), (National(), Municipal(), "national and municipal"), (Central(), Local(), "central and local"),
        (Short(), Long(), "short and long"), (Minimum(), Maximum(), "minimum and maximum"), (Higher(), Lower(), "higher and lower"), (Online(), Offline(), "online and on paper"),
        (Upstream(), Downstream(), "upstream and downstream"), (Import(), Export(), "import and export"), (Include(), Exclude(), "including and excluding"), (Small(), Large(), "small and large"),
        (Required(), Unneeded(), "needed and not needed"), (Horizontal(), Vertical(), "horizontal and vertical"), (Public(), Private(), "public and private"), (Majority(), Minority(), "most and few"),
    ];

    [GeneratedRegex(@"\b(?:increas\w+|rais\w+|rise[sn]?|rising|rose|grow\w*|grew|expand\w*|extend\w*|boost\w*|lengthen\w*|add(?:s|ed)?|up(?= (?:by|from)))\b|增(?!值)|提高|提升|上升|上涨|扩大|延长|上调", Options)]
    private static partial Regex Increase();

    [GeneratedRegex(@"\b(?:decreas\w+|reduc\w+|lower(?:s|ed|ing)?|fall(?:s|en|ing)?|fell|declin\w+|drop\w*|cut(?:s|ting)?|shrink\w*|shorten\w*|down(?= (?:by|from)))\b|减|降|下调|缩", Options)]
    private static partial Regex Decrease();

    [GeneratedRegex(@"\b(?:before|prior to|ahead of|in advance)\b|(?<!目|以)前(?!景|提|沿|期|三|十|款|述)|事前|以前", Options)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(?:after|following(?= (?:the|its|their) )|upon|afterwards)\b|(?<!今)后(?!续|果|备|台)", Options)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began|opens?|opening|enters? into (?:force|effect)|takes? effect|launch\w*)\b|施行|生效|开始|启动|开放(?!平台)|之日起", Options)]
    private static partial Regex Start();

    [GeneratedRegex(@"\b(?:ends?|ended|ending|closes?|closed|closing|expir\w+|deadline|latest|terminat\w+|finish\w*|repeal\w*|until)\b|有效期|截止|届满|失效|结束|到期|终止|废止|作废", Options)]
    private static partial Regex End();

    [GeneratedRegex(@"\b(?:domestic\w*|inland|at home)\b|国内|境内|本国", Options)]
    private static partial Regex Home();

    [GeneratedRegex(@"\b(?:foreign|overseas|abroad|international\w*)\b|国外|境外|海外|国际", Options)]
    private static partial Regex Abroad();

    [GeneratedRegex(@"(?<!in)direct(?:ly)?\b(?!\w)|直接", Options)]
    private static partial Regex Direct();

    [GeneratedRegex(@"\bindirect\w*|间接", Options)]
    private static partial Regex Indirect();

    [GeneratedRegex(@"\b(?:national|state-level|nationwide)(?:-level)?\b|国家级|全国", Options)]
    private static partial Regex National();

    [GeneratedRegex(@"\bprovinc\w+|省级|全省", Options)]
    private static partial Regex Provincial();

    [GeneratedRegex(@"\b(?:municipal|city-level|city level)\b|市级|全市", Options)]
    private static partial Regex Municipal();

    [GeneratedRegex(@"\bcentral (?:government|budget|fiscal|transfer)|中央", Options)]
    private static partial Regex Central();

    [GeneratedRegex(@"\blocal (?:government|budget|fiscal|authorit)\w*|地方", Options)]
    private static partial Regex Local();

    [GeneratedRegex(@"\bshort(?:er|est)?(?:-term)?\b|短期|较短|更短|最短", Options)]
    private static partial Regex Short();

    [GeneratedRegex(@"\blong(?:er|est)?(?:-term)\b|长期|较长|更长|最长", Options)]
    private static partial Regex Long();

    [GeneratedRegex(@"\b(?:minimum|lowest|smallest|least|(?:no|not) (?:less|fewer) than)\b|最低|最少|最小|下限", Options)]
    private static partial Regex Minimum();

    [GeneratedRegex(@"\b(?:maximum|highest|largest|most|up to|cap(?:ped)?|ceiling|(?:no|not) more than|not exceed\w*)\b|最高|最多|最大|上限", Options)]
    private static partial Regex Maximum();

    [GeneratedRegex(@"\b(?:(?:is|are|be|set|slightly|well|significantly|much) (?:higher|above|greater|larger)|higher than|above|exceeds)\b|(?<!不|不得|不能)(?:高于|多于|大于)", Options)]
    private static partial Regex Higher();

    [GeneratedRegex(@"\b(?:(?:is|are|be|set|slightly|well|significantly|much) (?:lower|below|smaller)|lower than|below)\b|(?<!不|不得|不能)(?:低于|少于|小于)", Options)]
    private static partial Regex Lower();

    [GeneratedRegex(@"\b(?:online|portal|electronic\w*)\b|线上|网上|在线", Options)]
    private static partial Regex Online();

    [GeneratedRegex(@"\b(?:offline|on paper|by post|in person)\b|线下|纸质|现场提交|邮寄", Options)]
    private static partial Regex Offline();

    [GeneratedRegex(@"\bupstream\b|上游", Options)]
    private static partial Regex Upstream();

    [GeneratedRegex(@"\bdownstream\b|下游", Options)]
    private static partial Regex Downstream();

    [GeneratedRegex(@"\bimport(?:s|ed|er|ers|ing)?\b|进口", Options)]
    private static partial Regex Import();

    [GeneratedRegex(@"\bexport\w*|出口", Options)]
    private static partial Regex Export();

    [GeneratedRegex(@"\b(?:includ\w+|inclusive)\b|包括|包含|含", Options)]
    private static partial Regex Include();

    [GeneratedRegex(@"\b(?:exclud\w+|exclusive of|except)\b|不包括|除外|不含", Options)]
    private static partial Regex Exclude();

    [GeneratedRegex(@"\bsmall(?:er|est)?\b|小型|小规模", Options)]
    private static partial Regex Small();

    [GeneratedRegex(@"\blarge(?:r|st)?\b(?!-scale)|大型|大规模", Options)]
    private static partial Regex Large();

    [GeneratedRegex(@"\b(?:requires?|needs?|needed|necessary)\b|需要", Options)]
    private static partial Regex Required();

    [GeneratedRegex(@"\b(?:needs? no|no need|not (?:need|require|necessary)|without (?:the )?need)\b|无需|不需|毋需|免于", Options)]
    private static partial Regex Unneeded();

    [GeneratedRegex(@"\bhorizontal\w*|横向", Options)]
    private static partial Regex Horizontal();

    [GeneratedRegex(@"\bvertical\w*|纵向", Options)]
    private static partial Regex Vertical();

    [GeneratedRegex(@"\bpublic (?:bod|sector|institution|hospital|authorit|compan)\w*|公立|公办", Options)]
    private static partial Regex Public();

    [GeneratedRegex(@"\bprivate (?:bod|sector|institution|hospital|compan|individual)\w*|民营|私营|私立|民办", Options)]
    private static partial Regex Private();

    [GeneratedRegex(@"\b(?:a majority|most of|the bulk|mainly)\b|大部分|多数|主要", Options)]
    private static partial Regex Majority();

    [GeneratedRegex(@"\b(?:a minority|few of|hardly|a small part)\b|少数|小部分", Options)]
    private static partial Regex Minority();
}
