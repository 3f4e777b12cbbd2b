using Microsoft.Net.Http.Headers;

namespace PolicyBot.Sources;

/// <summary>The source page's own few words, in one display language.</summary>
/// <param name="Language">The language as HTML names it.</param>
/// <param name="Ask">The link to the page where questions are asked.</param>
/// <param name="Sections">The name of the section tree.</param>
/// <param name="PlainText">The link to the source's text.</param>
/// <param name="Number">The name of the official number.</param>
/// <param name="Issuer">The name of the issuing body.</param>
/// <param name="File">The name of the source.</param>
/// <param name="Citations">The name of the way through the citations.</param>
/// <param name="Place">Which citation is shown: <c>{0}</c> of <c>{1}</c>.</param>
/// <param name="Previous">The link to the citation before.</param>
/// <param name="Next">The link to the citation after.</param>
/// <param name="Unusable">Said when a link names a place that the document does not have.</param>
/// <param name="Caution">The reminder that the official text decides.</param>
/// <param name="Skip">The link past the section tree.</param>
/// <param name="Unknown">The title of the page for an unknown document.</param>
/// <param name="UnknownDetail">What to do there.</param>
public sealed record SourceWording(
    string Language,
    string Ask,
    string Sections,
    string PlainText,
    string Number,
    string Issuer,
    string File,
    string Citations,
    string Place,
    string Previous,
    string Next,
    string Unusable,
    string Caution,
    string Skip,
    string Unknown,
    string UnknownDetail)
{
    /// <summary>English.</summary>
    public static SourceWording English { get; } = new(
        "en", "Ask a question", "Sections", "Plain text", "Number", "Issued by", "File", "Citations of the answer",
        "Citation {0} of {1}", "Previous", "Next",
        "The link points to a place that is not in this document, so nothing is marked for it.",
        "This text interprets a policy. The official text decides.",
        "Skip to the text", "No such document",
        "It may have been removed or renamed since the link was made. Ask again to get a link to where it stands now.");

    /// <summary>Chinese in simplified characters.</summary>
    public static SourceWording Chinese { get; } = new(
        "zh-Hans", "去提问", "目录", "纯文本", "文号", "发文机关", "文件", "本次回答的引用",
        "第 {0} 处引用，共 {1} 处", "上一处", "下一处",
        "链接指向的位置不在本文中，因此没有标出。",
        "本文是对政策的解读，一切以官方原文为准。",
        "跳到正文", "没有这份文件",
        "文件可能已被移除或改名。请重新提问，以获得指向现有位置的链接。");

    /// <summary>The wording for a browser.</summary>
    /// <param name="request">Its request; <c>?lang=</c> wins over the languages that the browser asks for.</param>
    public static SourceWording For(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l, StringWithQualityHeaderValueComparer.QualityComparer)
            .Select(l => l.Value.Value)
            .Prepend(request.Query["lang"].ToString());
        return wanted.Select(Of).FirstOrDefault(w => w is not null) ?? English;
    }

    private static SourceWording? Of(string? language) =>
        language is null ? null
        : language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
        : language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English
        : null;
}
