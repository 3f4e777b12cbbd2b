using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Tests.Retrieval.Terminology;

/// <summary>The glossary in <c>seeds</c>.</summary>
internal static class ShippedGlossary
{
    private static readonly Lazy<Glossary> Read = new(() => Glossary.Parse(File.ReadAllText(Repository.PathOf("seeds", "glossary.yaml")), "seeds/glossary.yaml"));

    public static Glossary Value => Read.Value;
}
