using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Composing.Judging;

/// <summary>Reads the features of a question's possible answers.</summary>
/// <param name="found">The question's part and what was found for it.</param>
/// <param name="terms">The words that an answer is measured against.</param>
/// <param name="values">Which values are asked for.</param>
public sealed class FeatureReader(FoundPassages found, IReadOnlyList<FocusTerm> terms, AskedValue values)
{
    // Words of the document's own title say which document, and little about where in it.
    private const double TitleWordWeight = .4;
    // Beside the words that name the document, those that weigh about as much as the heaviest are what the question is about.
    private const double OfDocument = .8;
    private const int FewestToJudge = 3;
    private const double LeastKnown = .4;
    private const double KeyShare = .85;
    private const int UsualLength = 120;
    // A Chinese character says about as much as this many letters.
    private const double LettersPerCharacter = 2.5;

    private readonly double[] _same = [.. terms.Select(term => term.WeightIn(sameLanguage: true))];
    private readonly double[] _other = [.. terms.Select(term => term.WeightIn(sameLanguage: false))];
    private readonly double _most = Math.Log(found.Library.Passages.Count + 1.0) + 1;
    private readonly bool _hasAsked = terms.Any(term => term.IsAsked);
    private readonly int _subjects = terms.Count(term => term.IsContent);
    private readonly int? _number = EnumeratedThings.NumberIn(found.Part);

    /// <summary>The features of one sentence or table row; <c>null</c> where it cannot be an answer whatever speaks for it.</summary>
    public double[]? OfSentence(SentenceReading sentence, PassageReading passage, Passage source, WordSet? lead, WordSet document, double rank)
    {
        // A number or an address is its document's, whatever the line says beside it.
        var ofDocument = found.Part.Kind is QuestionKind.DocumentNumber or QuestionKind.Contact;
        var features = Shares(
            source, document, passage.Title, passage.Headings,
            term => Math.Max(
                Math.Max(sentence.Words.Match(term), passage.Label.Match(term)),
                ofDocument ? Math.Max(passage.Title.Match(term), document.Match(term) * OfDocument) : 0),
            term => Math.Max(passage.Words.Match(term), lead?.Match(term) ?? 0));
        Describe(features, rank, source.Language);
        Set(features, Feature.Advertising, sentence.Statement == StatementKind.Advertising);
        Set(features, Feature.Forecast, sentence.Statement == StatementKind.Forecast);
        Set(features, Feature.AsksItself, sentence.Text is [.., '?' or '？']);
        Set(features, Feature.Announces, source.Kind == BlockKind.TableHeader || sentence.Text is [.., ':' or '：']);
        features[(int)Feature.Length] = Math.Log2(
            (source.Language == Language.English ? sentence.Text.Length : sentence.Text.Length * LettersPerCharacter) / UsualLength);
        Set(features, Feature.SentenceForList, found.Part.Kind == QuestionKind.List);
        if ((_number is { } number && !EnumeratedThings.AreNamed(sentence.Text, number)) || IsElsewhere(features, source, document)
            || ExclusiveQualifiers.Differ(found.Part.Text, $"{string.Join('\n', source.Section)}\n{source.Label}\n{sentence.Text}"))
            return null;
        if (values.IsAsked)
            DescribeValue(features, sentence, passage, source);
        if (values.IsNeeded && features[(int)Feature.ValueMissing] > 0)
            return null;
        if (ofDocument)
        {
            Set(features, Feature.Value, true);
            Set(features, Feature.ValueAsked, true);
            Set(features, Feature.KeyFar, false);
        }

        return features;
    }

    /// <summary>The features of a list: its name is what its heading and the line that announces it say; <c>null</c> where it cannot
    /// be an answer.</summary>
    public double[]? OfList(ItemGroup group, WordSet name, WordSet outer, IReadOnlyList<PassageReading> items, WordSet document, double rank)
    {
        var source = group.Items[0];
        var features = Shares(source, document, items[0].Title, outer, name.Match, term => items.Max(item => item.Words.Match(term)));
        (features[(int)Feature.ListName], features[(int)Feature.Sentence]) = (features[(int)Feature.Sentence], 0);
        (features[(int)Feature.ListItems], features[(int)Feature.Passage]) = (features[(int)Feature.Passage], 0);
        Describe(features, rank, source.Language);
        Set(features, Feature.ListWanted, found.Part.Kind == QuestionKind.List);
        Set(features, Feature.ListUnwanted, found.Part.Kind != QuestionKind.List);
        if ((_number is { } number && group.Items.Count < number) || values.IsNeeded || IsElsewhere(features, source, document))
            return null;
        Set(features, Feature.ValueMissing, values.IsAsked);
        var named = Covered(name.Match, source.Language);
        features[(int)Feature.OneItem] = Math.Max(0, items.Max(item => Covered(item.Words.Match, source.Language)) - named);
        features[(int)Feature.Length] = Math.Log2(group.Items.Count / 4.0);
        return features;
    }

    /// <summary>Whether the question is about something else than the document: it has no word of the thing asked for, few of the
    /// question's words, or not the doing that a "who" asks for. In another language words cannot be missed.</summary>
    private bool IsElsewhere(double[] features, Passage source, WordSet document)
    {
        if (!IsSameLanguage(source.Language))
            return false;
        var content = terms.Where(term => term.IsContent).ToList();
        var asked = content.FindAll(term => term.IsAsked);
        return (asked.Count > 0 && asked.TrueForAll(term => document.Match(term) == 0))
            || (content.Count >= FewestToJudge && content.Count(term => document.Match(term) > 0) < LeastKnown * content.Count)
            || (found.Part.Kind == QuestionKind.Name && _hasAsked && features[(int)Feature.AskedInSentence] == 0);
    }

    private double Covered(Func<FocusTerm, double> match, Language language)
    {
        var weights = IsSameLanguage(language) ? _same : _other;
        double covered = 0, total = 0;
        for (var index = 0; index < terms.Count; index++)
        {
            covered += weights[index] * match(terms[index]);
            total += weights[index];
        }

        return total > 0 ? covered / total : 0;
    }

    // Chinese is one language in both kinds of characters.
    private bool IsSameLanguage(Language language) => (language == Language.English) == (found.Language == Language.English);

    private void Describe(double[] features, double rank, Language language)
    {
        features[(int)Feature.Always] = 1;
        features[(int)Feature.Rank] = rank;
        features[(int)Feature.FewWords] = 1.0 / Math.Max(1, _subjects);
        Set(features, Feature.OtherLanguage, !IsSameLanguage(language));
        Set(features, Feature.YesNo, found.Part.Kind == QuestionKind.YesNo);
        Set(features, Feature.ValueAsked, values.IsAsked);
        Set(features, Feature.NameAsked, found.Part.Kind is QuestionKind.Name or QuestionKind.Body or QuestionKind.Place);
    }

    private double[] Shares(
        Passage source, WordSet document, WordSet title, WordSet headings, Func<FocusTerm, double> inSentence, Func<FocusTerm, double> inPassage)
    {
        var features = new double[AnswerModel.FeatureCount];
        var weights = IsSameLanguage(source.Language) ? _same : _other;
        double total = 0, asked = 0, heaviest = 0, key = 0;
        var local = new double[terms.Count];
        for (var index = 0; index < terms.Count; index++)
        {
            var inTitle = title.Match(terms[index]) > 0;
            local[index] = weights[index] * (inTitle ? TitleWordWeight : 1);
            total += local[index];
            if (terms[index].IsAsked)
                asked += weights[index];
            if (terms[index].IsSubject && !inTitle)
                key = Math.Max(key, weights[index]);
        }

        var keyNear = key <= 0;
        for (var index = 0; index < terms.Count; index++)
        {
            var term = terms[index];
            var share = total > 0 ? local[index] / total : 0;
            double reached = 0;
            void Reach(Feature feature, double match)
            {
                features[(int)feature] += share * Math.Max(0, match - reached);
                reached = Math.Max(reached, match);
            }

            var sentence = inSentence(term);
            Reach(Feature.Sentence, sentence);
            Reach(Feature.Passage, inPassage(term));
            Reach(Feature.Headings, headings.Match(term));
            var near = reached;
            Reach(Feature.Title, title.Match(term));
            var known = reached;
            Reach(Feature.Document, document.Match(term));
            keyNear |= term.IsSubject && near > 0 && weights[index] >= KeyShare * key;
            features[(int)Feature.Told] += local[index] * sentence / _most;
            features[(int)Feature.Untold] += local[index] * (1 - known) / _most;
            if (reached == 0)
                heaviest = Math.Max(heaviest, share);
            if (term.IsName && reached == 0)
                features[(int)Feature.NameAbsent] = 1;
            if (term.IsName && known == 0 && reached > 0)
                features[(int)Feature.NameFar] += share;
            if (!term.IsAsked || asked <= 0)
                continue;
            var askedShare = weights[index] / asked;
            features[(int)Feature.AskedInSentence] += askedShare * sentence;
            features[(int)Feature.AskedNear] += askedShare * Math.Max(0, near - sentence);
            if (reached == 0 && IsSameLanguage(source.Language))
                features[(int)Feature.AskedAbsent] += askedShare;
        }

        if (asked > 0 && found.Part.Kind is QuestionKind.Name or QuestionKind.Body or QuestionKind.Place)
            features[(int)Feature.AskedOfNameMissing] = 1 - features[(int)Feature.AskedInSentence];
        else if (asked > 0 && !values.IsAsked)
            features[(int)Feature.AskedOfOtherMissing] = 1 - features[(int)Feature.AskedInSentence] - features[(int)Feature.AskedNear];
        features[(int)Feature.Absent] = heaviest;
        Set(features, Feature.KeyFar, !keyNear);
        Set(features, Feature.Asked, _hasAsked);
        return features;
    }

    private void DescribeValue(double[] features, SentenceReading sentence, PassageReading passage, Passage source)
    {
        var places = values.PlacesIn(sentence, source);
        features[(int)Feature.Value] = places.Count > 0 ? places.Max(place => place.Fit) : 0;
        Set(features, Feature.ValueMissing, places.Count == 0);
        var weights = IsSameLanguage(source.Language) ? _same : _other;
        foreach (var (place, _) in places)
        {
            double total = 0, near = 0, asked = 0, askedNear = 0;
            for (var index = 0; index < terms.Count; index++)
            {
                var match = Math.Max(place.Clause.Match(terms[index]), passage.Label.Match(terms[index]));
                total += weights[index];
                near += weights[index] * match;
                if (!terms[index].IsAsked)
                    continue;
                asked += weights[index];
                askedNear += weights[index] * match;
            }

            features[(int)Feature.NearValue] = Math.Max(features[(int)Feature.NearValue], total > 0 ? near / total : 0);
            features[(int)Feature.AskedNearValue] = Math.Max(features[(int)Feature.AskedNearValue], asked > 0 ? askedNear / asked : 0);
        }

        var names = terms.Where(term => term.IsName && sentence.Words.Match(term) > 0).ToList();
        if (names.Count > 0 && places.Count > 0)
            features[(int)Feature.NameFarFromValue] = 1 - places.Max(place => names.Count(name => place.Value.Phrase.Match(name) > 0) / (double)names.Count);
        if (_hasAsked)
            features[(int)Feature.AskedFarFromValue] = 1 - features[(int)Feature.AskedNearValue];
    }

    private static void Set(double[] features, Feature feature, bool holds) => features[(int)feature] = holds ? 1 : 0;
}
