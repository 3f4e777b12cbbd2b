using PolicyBot.Documents.Model;

namespace PolicyBot.Suggestions;

/// <summary>A question that the documents answer.</summary>
/// <param name="Document">The title of the document that answers it.</param>
/// <param name="Language">The question's language.</param>
/// <param name="Question">The question.</param>
public sealed record Suggestion(string Document, Language Language, string Question);
