using System.Text.RegularExpressions;

namespace PolicyBot.TeamsPackage;

/// <summary>How long the manifest's texts may be, and which of them are translated.</summary>
/// <remarks>Source: the app manifest schema 1.28 and its localization schema.</remarks>
internal static partial class TextLimits
{
    private static readonly Dictionary<string, (int Longest, bool IsTranslated)> ByPath = new(StringComparer.Ordinal)
    {
        ["version"] = (256, false),
        ["developer.name"] = (32, false),
        ["developer.websiteUrl"] = (2048, false),
        ["developer.privacyUrl"] = (2048, false),
        ["developer.termsOfUseUrl"] = (2048, false),
        ["name.short"] = (30, true),
        ["name.full"] = (100, true),
        ["description.short"] = (80, true),
        ["description.full"] = (4000, true),
        ["bots[].commandLists[].commands[].title"] = (128, true),
        ["bots[].commandLists[].commands[].description"] = (4000, true),
        ["bots[].commandLists[].commands[].prompt"] = (4000, true),
    };

    /// <summary>The most UTF-16 units of the text at a path such as <c>bots[0].commandLists[1].commands[2].title</c>;
    /// <c>null</c> where there is no limit.</summary>
    public static int? Longest(string path) => ByPath.TryGetValue(WithoutNumbers(path), out var limit) ? limit.Longest : null;

    /// <summary>Whether people read the text at a path in their own language.</summary>
    public static bool IsTranslated(string path) => ByPath.TryGetValue(WithoutNumbers(path), out var limit) && limit.IsTranslated;

    private static string WithoutNumbers(string path) => Number().Replace(path, "[]");

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
