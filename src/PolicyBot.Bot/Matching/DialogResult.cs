using PolicyBot.Bot.Matching.State;

namespace PolicyBot.Bot.Matching;

/// <summary>A reply and what is kept for the next turn.</summary>
/// <param name="Reply">The reply; <c>null</c> where the message is a question for the documents and nothing else.</param>
/// <param name="Memory">What is kept; <c>null</c> where nothing changed.</param>
internal sealed record DialogResult(DialogReply? Reply, CompanyMemory? Memory);
