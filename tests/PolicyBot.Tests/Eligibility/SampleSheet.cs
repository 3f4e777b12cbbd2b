using PolicyBot.Documents.Model;
using PolicyBot.Documents.Reading;
using PolicyBot.Eligibility.Sheets;

namespace PolicyBot.Tests.Eligibility;

/// <summary>A small vocabulary, document and sheet whose parts tests replace.</summary>
internal static class SampleSheet
{
    public const string Vocabulary = """
        facts:
          place: {type: places, label: {en: place, zh: 地点}, question: {en: Where?, zh: 何处？}, change: fixed}
          trade: {type: industries, label: {en: trade, zh: 行业}, question: {en: Which trade?, zh: 何行业？}, change: fixed}
          spend: {type: amount, label: {en: spending, zh: 支出}, question: {en: How much?, zh: 多少？}, names: {en: [spending]}}
          rate: {type: rate, label: {en: rate, zh: 比率}, question: {en: Which rate?, zh: 比率？}, names: {en: [rate]}}
          running: {type: duration, label: {en: running, zh: 运行}, question: {en: How long?, zh: 多久？}, change: time, names: {en: [running]}}
          level: {type: level, label: {en: level, zh: 级}, question: {en: Which level?, zh: 几级？}, names: {en: [maturity]}}
          heads: {type: count, label: {en: heads, zh: 人数}, question: {en: How many?, zh: 多少人？}, names: {en: [employee]}}
          rated: {type: yesNo, label: {en: rated, zh: 已评}, question: {en: Rated?, zh: 已评？}, names: {en: [rated]}}
          size:
            type: choice
            label: {en: size, zh: 规模}
            question: {en: Which size?, zh: 规模？}
            values:
              small: {label: {en: small, zh: 小}, names: {en: [small company]}}
              medium: {label: {en: medium, zh: 中}, names: {en: [medium company]}}
              large: {label: {en: large, zh: 大}, names: {en: [large company]}}
        places:
          Landia: {zh: 兰国}
          Northshire: {zh: 北郡, in: [Landia], inside: [Uptown 上城]}
          Southshire: {zh: 南郡, in: [Landia]}
        industries:
          crafts: {zh: 工艺}
          lanterns: {zh: 灯笼, in: [crafts]}
          software: {zh: 软件}
        """;

    public const string Text = """
        # Lantern notice

        Lantern makers in Uptown with spending over 5 million yuan receive a 150,000 yuan reward.
        The rate is at least 90%. Running for 1 year or more. Level 3 and above. No more than 300 employees.
        Between 10% and 20% counts. Apply before July 15. The measures hold until 2027-12-31.
        Interest falls by 20BP. Up to 30% of the price is paid.
        """;

    public const string Quote = "Lantern makers in Uptown with spending over 5 million yuan receive a 150,000 yuan reward.";

    public static QuotedDocument Document { get; } = Read();

    /// <summary>A sheet of one measure.</summary>
    public static string With(string conditions, string more = "", string benefit = "{kind: amount, value: \"150,000 yuan\", text: reward}", string quote = Quote) =>
        $$"""
        document: {{Document.Document.Id}}
        confirmed: {by: Somebody, on: 2026-01-31}
        measures:
          - id: lantern-reward
            title: {en: Lantern reward, zh: 灯笼奖励}
            instrument: reward
            quote: "{{quote}}"
            benefit: {{benefit}}
            conditions: [{{conditions}}]
        {{(more.Length == 0 ? "" : "    " + more)}}
        """;

    public static MeasureCatalogue Catalogue(string sheet) => MeasureCatalogue.Read(
        new SheetFile("vocabulary.yaml", Vocabulary), [new SheetFile("lanterns.yaml", sheet)], id => id == Document.Document.Id ? Document : null);

    private static QuotedDocument Read()
    {
        var source = new Source("lantern-notice.md", Text);
        return new QuotedDocument(new DocumentReader().Read(source).Documents.Single(), Text);
    }
}
