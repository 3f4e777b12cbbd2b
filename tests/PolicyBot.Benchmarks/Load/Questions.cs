namespace PolicyBot.Benchmarks.Load;

/// <summary>What people ask about the seeds, in turn.</summary>
internal static class Questions
{
    private static readonly string[] All =
    [
        "How long is the Yiyang high-end electronic components policy valid?",
        "What reward is there for research and development?",
        "What does an excellence-level smart factory need?",
        "政策有效期多长？",
        "体育消费有哪些支持？",
        "Which regions are in the factor allocation reform pilot?",
        "What is the weather in Paris tomorrow?",
        "What does \"Artificial Intelligence +\" promote?",
    ];

    /// <summary>The question of a number.</summary>
    public static string Of(int number) => All[number % All.Length];
}
