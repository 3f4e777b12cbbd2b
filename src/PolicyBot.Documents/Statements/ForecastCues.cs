using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Statements;

/// <summary>How authors tell what they expect.</summary>
static partial class ForecastCues
{
    /// <summary>Whether the sentence tells an expectation.</summary>
    internal static bool Says(string sentence) => Expects().IsMatch(sentence) || ExpectsInChinese().IsMatch(sentence);

    /// <summary>Whether the sentence looks ahead at all.</summary>
    internal static bool LooksAhead(string sentence) => Ahead().IsMatch(sentence);

    [GeneratedRegex(
        @"\b(is|are|was|were)\s+(also\s+|widely\s+)?(expected|forecast|forecasted|predicted|projected|estimated|anticipated|likely|set|poised)\s+(to|that)\b"
        + @"|\bit\s+is\s+(expected|estimated|predicted|forecast)\b|\b(may|might)\s+(also\s+)?(lead|cause|bring|trigger)\b"
        + @"|\bwill\s+(also\s+|gradually\s+|further\s+|continue\s+to\s+|likely\s+)?(reach|grow|exceed|become|form|surge|boom|usher|explode|rise|expand|double|drive|achieve|shift|see"
        + @"|witness|emerge|benefit|help|enhance|have|bring|seize|accelerate|create|mark|lead|enjoy|explore|effectively|gain|continue|focus\s+more)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Expects();

    [GeneratedRegex(@"\b(will|expected|would|could|can|may|by\s+20\d\d|future|next)\b|将|將|预计|預計|有望|预期|預期|到20\d\d年|未来|未來|可望", RegexOptions.IgnoreCase)]
    private static partial Regex Ahead();

    [GeneratedRegex("预计|預計|有望|可望|料将|料將|预测|預測|将(会|有望|达到|突破|超过|成为|形成|迎来|带动|进一步释放)|將(會|有望|達到|突破|超過|成為|形成|迎來|帶動)")]
    private static partial Regex ExpectsInChinese();
}
