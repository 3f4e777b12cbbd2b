using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Statements;

/// <summary>Reads a labelled date of publication.</summary>
static partial class PublishedLabel
{
    internal static DateOnly? Read(IEnumerable<string> lines) =>
        lines.Select(line => Label().Match(line)).Where(match => match.Success)
            .Select(match => Signature.DayAlone(match.Groups["date"].Value.Trim())).FirstOrDefault(date => date is not null);

    [GeneratedRegex(@"^\W*(?:Published(?: on)?|Publication date|Date published|Date of publication|Release(?:d| date)|Issued(?: on)?|Date of issue|Issue date|Posted(?: on)?"
        + "|发布日期|發布日期|发布时间|發布時間|成文日期|印发日期|印發日期|公布日期|发文日期|發文日期)\\s*[:：]?\\s*(?<date>[0-9一二〇零A-Za-z].{4,38})$", RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
