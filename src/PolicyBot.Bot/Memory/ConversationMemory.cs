using PolicyBot.Answers.Model;
using PolicyBot.Documents.Model;

namespace PolicyBot.Bot.Memory;

/// <summary>What the bot remembers of one conversation.</summary>
/// <param name="Turns">The questions that were answered from the documents, oldest first.</param>
/// <param name="Language">The language that was spoken last; <c>null</c> before the first words.</param>
/// <param name="IsWelcomed">Whether the welcome was said.</param>
/// <param name="IsReminded">Whether it was said that the official text decides.</param>
public sealed record ConversationMemory(IReadOnlyList<Turn> Turns, Language? Language, bool IsWelcomed, bool IsReminded)
{
    /// <summary>The places that the last answer from the documents cited.</summary>
    public IReadOnlyList<CitedPlace> Cited { get; init; } = [];

    /// <summary>The memory of a conversation that begins.</summary>
    public static ConversationMemory Fresh { get; } = new([], null, IsWelcomed: false, IsReminded: false);
}
