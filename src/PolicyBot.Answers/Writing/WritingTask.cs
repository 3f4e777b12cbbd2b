using PolicyBot.Documents.Model;

namespace PolicyBot.Answers.Writing;

/// <summary>What a language model is to answer.</summary>
/// <param name="Question">The question, standing on its own.</param>
/// <param name="Language">The language to answer in.</param>
/// <param name="Tenant">Whose documents may be searched beside everybody's, or <c>null</c>.</param>
/// <param name="Passages">What it may rest its answer on.</param>
public sealed record WritingTask(string Question, Language Language, string? Tenant, PromptPassages Passages);
