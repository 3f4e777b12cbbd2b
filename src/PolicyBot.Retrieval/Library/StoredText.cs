namespace PolicyBot.Retrieval.Library;

/// <summary>A source's text as an index file of any format holds it.</summary>
/// <param name="Tenant">Who alone may see it, or <c>null</c>.</param>
/// <param name="Root">Where it comes from.</param>
/// <param name="Name">The source's name.</param>
/// <param name="Text">The text.</param>
/// <param name="Metadata">The fingerprint of the metadata that it was ingested with; empty without.</param>
internal sealed record StoredText(string? Tenant, string Root, string Name, string Text, string Metadata);
