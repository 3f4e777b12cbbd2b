using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Values;

/// <summary>Reads the date, or the range of dates, that begins at a given place.</summary>
static partial class DateReader
{
    /// <summary>The date at <paramref name="i"/> of readable text, or <c>null</c>.</summary>
    internal static Quantity? At(string text, int i)
    {
        if (Days(text, i) is not { } first)
            return DayOfMonth(text, i);
        // "2025-2030", "2025 to 2030", "2025年3月1日至2027年3月1日".
        var to = RangePattern().Match(text, first.End);
        if (to.Success && (to.Value.Trim() != "and" || Between().IsMatch(text[Math.Max(0, i - 12)..i])) && Days(text, to.Index + to.Length) is { } last && first.From < last.From)
            return new Quantity(QuantityKind.Date, i, last.End, first.From.DayNumber, last.To.DayNumber, null, Bound.Exact);
        return new Quantity(
            QuantityKind.Date, i, first.End, first.From.DayNumber, first.From == first.To ? null : first.To.DayNumber, null,
            Bounds.Of(text, i, first.End, QuantityKind.Date));
    }

    private static DateSpan? Days(string text, int i)
    {
        if (!char.IsAsciiDigit(text.ElementAtOrDefault(i)))
            return i < text.Length ? InWords(text, i) : null;
        var match = NumericPattern().Match(text, i);
        if (match.Success && Day(match) is { } day)
            return new DateSpan(day, day, i + match.Length);
        match = ChineseMonthPattern().Match(text, i);
        if (match.Success)
            return Month(match, i);
        match = DayMonthYearPattern().Match(text, i);
        if (match.Success && Day(match) is { } named)
            return new DateSpan(named, named, i + match.Length);
        match = YearPattern().Match(text, i);
        return match.Success ? Year(match, i) : null;
    }

    private static DateSpan? InWords(string text, int i)
    {
        var match = MonthYearPattern().Match(text, i);
        if (match.Success)
        {
            if (!match.Groups["day"].Success)
                return Month(match, i);
            return Day(match) is { } day ? new DateSpan(day, day, i + match.Length) : null;
        }

        match = PartOfYearPattern().Match(text, i);
        if (match.Success)
            return Part(NumberOf(match, "year"), match.Groups["part"].Value.ToLowerInvariant(), i + match.Length);
        match = ChineseNumeralDatePattern().Match(text, i);
        if (!match.Success)
            return null;
        return match.Groups["day"].Success ? Day(match) is { } d ? new DateSpan(d, d, i + match.Length) : null
            : match.Groups["month"].Success ? Month(match, i) : Year(match, i);
    }

    // A day whose year the text does not give.
    private static Quantity? DayOfMonth(string text, int i)
    {
        var match = WithoutYearPattern().Match(text, i);
        if (!match.Success)
            return null;
        var (month, day) = (MonthOf(match), NumberOf(match, "day"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2024, month)
            ? new Quantity(
                QuantityKind.DateWithoutYear, i, i + match.Length, (month * 100) + day, null, null,
                Bounds.Of(text, i, i + match.Length, QuantityKind.DateWithoutYear))
            : null;
    }

    private static DateOnly? Day(Match match)
    {
        int year = NumberOf(match, "year"), month = MonthOf(match), day = NumberOf(match, "day");
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static DateSpan? Month(Match match, int i)
    {
        int year = NumberOf(match, "year"), month = MonthOf(match);
        if (month is < 1 or > 12)
            return null;
        var from = new DateOnly(year, month, 1);
        var last = from.AddMonths(1).AddDays(-1);
        return new DateSpan(match.Groups["end"].Success ? last : from, last, i + match.Length);
    }

    private static DateSpan? Year(Match match, int i) =>
        Part(NumberOf(match, "year"), match.Groups["part"].Value, i + match.Length);

    private static DateSpan Part(int year, string part, int end)
    {
        var (from, months) = part switch
        {
            "first half" or "h1" or "上半年" => (1, 6),
            "second half" or "h2" or "下半年" => (7, 6),
            "first quarter" or "q1" or "第一季度" or "一季度" => (1, 3),
            "second quarter" or "q2" or "第二季度" or "二季度" => (4, 3),
            "third quarter" or "q3" or "第三季度" or "三季度" => (7, 3),
            "fourth quarter" or "q4" or "第四季度" or "四季度" => (10, 3),
            "end" or "底" or "年底" or "末" or "年末" => (0, 0),
            _ => (1, 12),
        };
        if (months == 0)
            return new DateSpan(new DateOnly(year, 12, 31), new DateOnly(year, 12, 31), end);
        var first = new DateOnly(year, from, 1);
        return new DateSpan(first, first.AddMonths(months).AddDays(-1), end);
    }

    private static int NumberOf(Match match, string group)
    {
        var value = match.Groups[group].Value;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int)(ChineseNumerals.ValueOf(value) ?? 0);
    }

    private static int MonthOf(Match match)
    {
        var value = match.Groups["month"].Value;
        if (value.Length < 3 || !char.IsAsciiLetter(value[0]))
            return NumberOf(match, "month");
        // "may" is a month only with a capital.
        return char.IsLower(value[0]) ? 0 : (Months.IndexOf(value[..3], StringComparison.OrdinalIgnoreCase) / 3) + 1;
    }

    readonly record struct DateSpan(DateOnly From, DateOnly To, int End);

    const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";
    const string YearOf = "(?<year>(?:19|20)[0-9]{2})";
    const string MonthName = @"(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?";
    const string DayOfMonthName = "(?<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9A-Za-z%])";
    const string ChineseDigits = "[〇零一二三四五六七八九十]";

    [GeneratedRegex(@"\G" + YearOf + "(?:-(?<month>[01]?[0-9])-|/(?<month>[01]?[0-9])/|[.](?<month>[01]?[0-9])[.]| ?年 ?(?<month>[01]?[0-9]) ?月 ?)(?<day>[0-3]?[0-9])(?![0-9])(?: ?[日号])?")]
    private static partial Regex NumericPattern();

    [GeneratedRegex(@"\G" + YearOf + " ?年 ?(?<month>[01]?[0-9]) ?月(?: ?(?:份|(?<end>底|末)))?")]
    private static partial Regex ChineseMonthPattern();

    [GeneratedRegex(@"\G" + DayOfMonthName + " (?:of )?" + MonthName + ",? " + YearOf + @"\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayMonthYearPattern();

    [GeneratedRegex(@"\G" + YearOf + "(?![0-9.,]*[0-9])(?: ?年(?:度)?(?<part>上半年|下半年|第?[一二三四]季度|底|末)?)?(?![A-Za-z%]|-[A-Za-z])")]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"\G" + MonthName + "(?: (?:the )?" + DayOfMonthName + @"(?:,| of)?)?,? " + YearOf + @"\b", RegexOptions.IgnoreCase)]
    private static partial Regex MonthYearPattern();

    [GeneratedRegex(@"\G(?<part>first half|second half|first quarter|second quarter|third quarter|fourth quarter|end|q[1-4]|h[12])(?: of| in|,)?(?: the year)? " + YearOf + @"\b", RegexOptions.IgnoreCase)]
    private static partial Regex PartOfYearPattern();

    [GeneratedRegex(@"\G(?<year>二[〇零][〇零一二三四五六七八九]{2}|一九[〇零一二三四五六七八九]{2})年(?:(?<month>" + ChineseDigits + "{1,2})月(?:(?<day>" + ChineseDigits + "{1,3})日)?)?")]
    private static partial Regex ChineseNumeralDatePattern();

    [GeneratedRegex(@"\G(?:" + MonthName + " (?:the )?" + DayOfMonthName + "|" + DayOfMonthName + " (?:of )?" + MonthName
        + "|(?<month>[01]?[0-9]) ?月 ?(?<day>[0-3]?[0-9])(?![0-9]) ?[日号]|(?<month>" + ChineseDigits + "{1,2})月(?<day>" + ChineseDigits + "{1,3})日)(?!, ?[12][0-9]{3})", RegexOptions.IgnoreCase)]
    private static partial Regex WithoutYearPattern();

    [GeneratedRegex(@"\bbetween $", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"\G ?(?:-{1,2}|to|through|until|and|至|到)(?: (?=[0-9A-Za-z])|(?=[0-9二]))", RegexOptions.IgnoreCase)]
    private static partial Regex RangePattern();
}
