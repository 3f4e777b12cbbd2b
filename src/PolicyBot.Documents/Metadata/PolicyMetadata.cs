using System.Security.Cryptography;
using System.Text;
using PolicyBot.Documents.Model;

namespace PolicyBot.Documents.Metadata;

/// <summary>What <c>policies.yaml</c> adds to documents: facts that their texts do not state.</summary>
public sealed class PolicyMetadata
{
    readonly string _fileName;
    readonly IReadOnlyDictionary<string, PolicyEntry> _entries;

    internal PolicyMetadata(string fileName, IReadOnlyDictionary<string, PolicyEntry> entries) => (_fileName, _entries) = (fileName, entries);

    /// <summary>No file: nothing is added.</summary>
    public static PolicyMetadata None { get; } = new("", new Dictionary<string, PolicyEntry>());

    /// <summary>Reads the file: a mapping from document ids to mappings with any of <c>regions</c>, <c>industries</c> (lists of
    /// words), <c>language</c> (<c>en</c>, <c>zh-Hans</c>, <c>zh-Hant</c>), <c>documentNumber</c>, <c>issuer</c>, <c>published</c> (<c>2025-03-01</c>).</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="fileName">The file's name, for messages.</param>
    /// <exception cref="InvalidInputException">The file is no YAML of that form; the message names file and line.</exception>
    public static PolicyMetadata Parse(string yaml, string fileName) => new(fileName, PolicyMetadataReader.Read(yaml, fileName))
    {
        Text = yaml,
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml))),
    };

    /// <summary>The file's text; empty without a file.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Changes whenever the file's text does; empty without a file.</summary>
    public string Fingerprint { get; private init; } = "";

    /// <summary>The ids of the documents that the file speaks of.</summary>
    public IEnumerable<string> DocumentIds => _entries.Keys;

    /// <summary>The documents with what the file says of them; it goes before what the text says.</summary>
    public IReadOnlyList<Document> ApplyTo(IReadOnlyList<Document> documents) => [.. documents.Select(ApplyTo)];

    /// <summary>Checks that every entry names one of the documents.</summary>
    /// <param name="documentIds">The ids of all documents of all sources that the file is for.</param>
    /// <exception cref="InvalidInputException">An entry names none of them; the message names file and line.</exception>
    public void RequireAmong(IEnumerable<string> documentIds)
    {
        var known = documentIds.ToHashSet(StringComparer.Ordinal);
        var (id, entry) = _entries.Where(pair => !known.Contains(pair.Key)).OrderBy(pair => pair.Value.Line).FirstOrDefault();
        if (entry is null)
            return;
        var nearest = known.OrderByDescending(other => SharedStart(other, id)).ThenBy(other => other, StringComparer.Ordinal).FirstOrDefault();
        throw new InvalidInputException($"{_fileName}, line {entry.Line}: there is no document '{id}'. "
            + (nearest is null ? "No documents were read." : $"The nearest id is '{nearest}'; correct the entry or remove it."));
    }

    private Document ApplyTo(Document document) =>
        !_entries.TryGetValue(document.Id, out var entry) ? document : document with
        {
            Language = entry.Language ?? document.Language,
            Facts = document.Facts with
            {
                DocumentNumber = entry.DocumentNumber ?? document.Facts.DocumentNumber,
                Issuer = entry.Issuer ?? document.Facts.Issuer,
                Regions = entry.Regions ?? document.Facts.Regions,
                Industries = entry.Industries ?? document.Facts.Industries,
                Published = entry.Published ?? document.Facts.Published,
            },
        };

    private static int SharedStart(string one, string other) => one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
}
