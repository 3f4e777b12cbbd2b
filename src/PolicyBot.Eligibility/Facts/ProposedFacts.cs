using System.Text.Json;
using PolicyBot.Documents;
using PolicyBot.Documents.Text;
using PolicyBot.Documents.Values;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Facts;

/// <summary>Checks the facts that a language model read out of a company's words. They are proposals: what
/// contradicts the company's own words counts only once it is confirmed.</summary>
/// <param name="vocabulary">What can be known of a company.</param>
public sealed class ProposedFacts(FactVocabulary vocabulary)
{
    private readonly FactReader _reader = new(vocabulary);
    private readonly ProfileReader _profiles = new(vocabulary);

    /// <summary>The proposals that the text bears out, each with the words it came from. One whose words are not in the text, whose
    /// figure is not in its words, or that its sentence denies, is void; so is one of a fact that is read from the text by rules.</summary>
    /// <param name="json">What the model gave: <c>{"facts":[{"fact":"rdSpend","value":6000000,"quote":"6 million yuan"}]}</c>.</param>
    /// <param name="text">What the company said of itself.</param>
    /// <exception cref="InvalidInputException">The text is too long.</exception>
    public IReadOnlyList<KnownFact> Check(string json, string text)
    {
        var known = _reader.Read(text).Select(fact => fact.Fact).ToHashSet();
        var plain = PlainText.Of(DisplayText.Fold(text));
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("facts", out var facts) && facts.ValueKind == JsonValueKind.Array
                ? [.. facts.EnumerateArray().Select(item => Fact(item, plain)).OfType<KnownFact>().Where(fact => !known.Contains(fact.Fact)).Distinct()]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private KnownFact? Fact(JsonElement item, string plain)
    {
        if (item.ValueKind != JsonValueKind.Object
            || !item.TryGetProperty("fact", out var name) || !item.TryGetProperty("value", out var value)
            || !item.TryGetProperty("quote", out var quote) || quote.ValueKind != JsonValueKind.String
            || DisplayText.Fold(quote.GetString()!) is not { Length: > 0 } words
            || plain.IndexOf(PlainText.Of(words), StringComparison.Ordinal) is not (>= 0 and var at))
            return null;
        KnownFact? fact;
        try
        {
            fact = _profiles.Read(
                JsonSerializer.SerializeToElement(new { facts = new[] { new { fact = name, value, source = "said", quote = words } } }), "facts").Facts is [var only] ? only : null;
        }
        catch (InvalidInputException)
        {
            return null;
        }

        return fact?.Value is { } read && IsBorneOut(fact.Fact, read, words) && !IsDenied(fact.Fact, read, plain, at) ? fact : null;
    }

    private bool IsBorneOut(FactDefinition fact, FactValue value, string words) => value switch
    {
        NumberRange { Only: { } number } => QuantityReader.Read(words)
            .Any(quantity => Operand.InUnitOf(quantity, fact) is { } ends && ends.Low == number && (ends.High ?? number) == number),
        AllOf all => vocabulary.HierarchyOf(fact) is { } hierarchy && all.Names.All(name =>
            hierarchy.Entries.Where(entry => entry.Name == name).SelectMany(entry => entry.Names)
                .Any(called => PlainText.Of(words).Contains(PlainText.Of(called), StringComparison.Ordinal))),
        _ => true,
    };

    private static bool IsDenied(FactDefinition fact, FactValue value, string plain, int at)
    {
        if (value is OneOf { Values: [FactDefinition.No] } || fact.IsNumeric)
            return false;
        var segments = Segments.Of(plain);
        var sentence = segments.Last(segment => segment.Start <= at).Sentence;
        var whole = plain[segments.First(segment => segment.Sentence == sentence).Start..segments.Last(segment => segment.Sentence == sentence).End];
        return Cues.Negation().IsMatch(whole) || Cues.Others().IsMatch(whole);
    }
}
