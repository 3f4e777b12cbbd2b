using PolicyBot.Documents.Model;

namespace PolicyBot.Sources;

/// <summary>What every page that the server writes has around its content.</summary>
internal static class PageFrame
{
    /// <summary>Writes everything before the content.</summary>
    /// <param name="output">Takes the HTML.</param>
    /// <param name="wording">The page's own words.</param>
    /// <param name="title">The page's title, not yet encoded.</param>
    public static void Begin(TextWriter output, SourceWording wording, string title) =>
        output.Write($"""
            <!DOCTYPE html>
            <html lang="{wording.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{MarkedText.Encoder.Encode(title)} · PolicyBot</title>
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/base.css">
            <link rel="stylesheet" href="/document.css">
            <link rel="stylesheet" href="/source.css">
            <script src="/source.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#text">{MarkedText.Encoder.Encode(wording.Skip)}</a>
            <header class="bar"><a class="brand" href="/">PolicyBot</a><a href="/">{MarkedText.Encoder.Encode(wording.Ask)}</a></header>

            """);

    /// <summary>Writes everything after the content.</summary>
    /// <param name="output">Takes the HTML.</param>
    public static void End(TextWriter output) => output.Write("</body>\n</html>\n");

    /// <summary>A language as HTML names it.</summary>
    public static string NameOf(Language language) => language switch
    {
        Language.SimplifiedChinese => "zh-Hans",
        Language.TraditionalChinese => "zh-Hant",
        _ => "en",
    };
}
