using PolicyBot.Retrieval.Search;
using Qdrant.Client.Grpc;
using Range = Qdrant.Client.Grpc.Range;

namespace PolicyBot.Qdrant.Storage;

/// <summary>Conditions that Qdrant evaluates.</summary>
internal static class Filters
{
    /// <summary>Which passages a search may find.</summary>
    public static Filter Of(SearchFilter filter)
    {
        var must = new Filter();
        must.Must.Add(AnyOf(PassageFields.Tenant, filter.Tenant is null ? [PassageFields.Everyone] : [PassageFields.Everyone, filter.Tenant]));
        if (filter.DocumentId is not null)
            must.Must.Add(Is(PassageFields.Document, filter.DocumentId));
        if (filter.Region is not null)
            must.Must.Add(Is(PassageFields.Region, PassageFields.Folded(filter.Region)));
        if (filter.Industry is not null)
            must.Must.Add(Is(PassageFields.Industry, PassageFields.Folded(filter.Industry)));
        if (filter.Language is { } language)
            must.Must.Add(Is(PassageFields.Language, language.ToString()));
        return must;
    }

    /// <summary>All of the conditions.</summary>
    public static Filter All(params ReadOnlySpan<Condition> conditions)
    {
        var all = new Filter();
        foreach (var condition in conditions)
            all.Must.Add(condition);
        return all;
    }

    /// <summary>The field has this value.</summary>
    public static Condition Is(string field, string value) =>
        new() { Field = new FieldCondition { Key = field, Match = new Match { Keyword = value } } };

    /// <summary>The field has one of these values.</summary>
    public static Condition AnyOf(string field, IEnumerable<string> values)
    {
        var strings = new RepeatedStrings();
        strings.Strings.AddRange(values);
        return new Condition { Field = new FieldCondition { Key = field, Match = new Match { Keywords = strings } } };
    }

    /// <summary>The field's number is lower.</summary>
    public static Condition Below(string field, long number) =>
        new() { Field = new FieldCondition { Key = field, Range = new Range { Lt = number } } };
}
