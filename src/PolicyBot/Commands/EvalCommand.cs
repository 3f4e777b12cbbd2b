namespace PolicyBot.Commands;

/// <summary><c>policybot eval</c>: measures quality against judged questions.</summary>
internal sealed class EvalCommand : ProgramCommand
{
    public EvalCommand()
        : base("eval", "Measure answers or retrieval against judged questions.",
            "policybot eval answers questions.jsonl",
            "policybot eval retrieval bench/cacm --run cacm.tsv")
    {
        Subcommands.Add(new EvalAnswersCommand());
        Subcommands.Add(new EvalRetrievalCommand());
    }
}
