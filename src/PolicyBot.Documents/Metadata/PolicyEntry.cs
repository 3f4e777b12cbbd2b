using PolicyBot.Documents.Model;

namespace PolicyBot.Documents.Metadata;

/// <summary>What the file says of one document; <c>null</c> where it says nothing. <c>Line</c> is that of its id, from 1.</summary>
sealed record PolicyEntry(
    long Line,
    IReadOnlyList<string>? Regions,
    IReadOnlyList<string>? Industries,
    Language? Language,
    string? DocumentNumber,
    string? Issuer,
    DateOnly? Published);
