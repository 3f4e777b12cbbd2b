namespace PolicyBot.Tests.Program;

/// <summary>A short policy with headings, lists, a table and characters that HTML must not take as its own.</summary>
public static class SamplePolicy
{
    public const string FileName = "lantern-notice.md";

    public const string Text = """
        # Notice on Supporting Lantern Makers in Willow Town

        ## 1. Who may apply

        Lantern makers registered in Willow Town may apply. The policy is valid for seven years & counts from publication.

        1. Annual revenue over 20 million yuan;
        2. At least <script>alert(1)</script> one master craftsman.

        ## 2. What is granted

        | Level | Reward |
        |---|---|
        | Basic | 100,000 yuan |
        | Excellence | 500,000 yuan |

        Applications close on July 15.
        """;
}
