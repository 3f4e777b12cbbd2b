namespace PolicyBot.Answers.Model;

/// <summary>A question and the conversation it is asked in.</summary>
/// <param name="Text">The question as it was asked.</param>
/// <param name="Tenant">The tenant that asks, or <c>null</c>.</param>
/// <param name="Turns">The conversation so far, oldest first; empty for a question on its own.</param>
public sealed record Question(string Text, string? Tenant, IReadOnlyList<Turn> Turns)
{
    /// <summary>A question on its own.</summary>
    public Question(string text)
        : this(text, null, [])
    {
    }
}
