using PolicyBot.Answers.Composing.Judging;
using PolicyBot.Answers.Evidence;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Composing;

/// <summary>Judges how well the found sentences and lists answer a part of a question.</summary>
public sealed class CandidateScorer(PassageReader reader, DocumentVocabulary vocabulary, AnswerModel model)
{
    private readonly ValueReader _values = new(reader);

    /// <summary>Every sentence of the found passages and every list that they belong to, best first.</summary>
    public IReadOnlyList<Candidate> Score(FoundPassages found, IReadOnlyList<FocusTerm> terms)
    {
        if (terms.Count == 0 || found.Hits.Count == 0)
            return [];
        var features = new FeatureReader(found, terms, new AskedValue(found, terms, _values));
        var best = found.Hits.Max(hit => hit.Score);
        var ranks = found.Hits.ToDictionary(hit => hit.Passage.Id, hit => best > 0 ? hit.Score / best : 0);
        return
        [
            .. found.Hits.SelectMany(hit => Sentences(found, hit.Passage, ranks[hit.Passage.Id], features))
                .Concat(ItemGroups.Find(found).Select(group => List(found, group, ranks, features)).OfType<Candidate>())
                .OrderByDescending(candidate => candidate.Score),
        ];
    }

    private IEnumerable<Candidate> Sentences(FoundPassages found, Passage passage, double rank, FeatureReader features)
    {
        var reading = reader.Read(passage);
        var lead = ItemGroups.LeadOf(passage, found.Library) is { } line && line != passage ? reader.Read(line).Words : null;
        var document = vocabulary.Of(passage.DocumentId, found.Library);
        foreach (var sentence in reading.Sentences)
        {
            if (features.OfSentence(sentence, reading, passage, lead, document, rank) is { } read)
                yield return new Candidate(passage, sentence, null, read, model.Score(read));
        }
    }

    private Candidate? List(FoundPassages found, ItemGroup group, Dictionary<Guid, double> ranks, FeatureReader features)
    {
        var items = group.Items.Select(reader.Read).ToList();
        var heading = group.Path.Count > 0 ? group.Path[^1] : "";
        var name = reader.Heading(group.Lead is null ? heading : $"{heading}\n{group.Lead.Text}");
        var outer = reader.Heading(string.Join('\n', group.Path.SkipLast(1)));
        var rank = group.Items.Append(group.Lead).OfType<Passage>().Max(item => ranks.GetValueOrDefault(item.Id));
        var read = features.OfList(group, name, outer, items, vocabulary.Of(group.Items[0].DocumentId, found.Library), rank);
        return read is null ? null : new Candidate(group.Items[0], null, group, read, model.Score(read));
    }
}
