using System.Globalization;
using System.Text;
using PolicyBot.Eligibility.Sheets;
using PolicyBot.Tests.Eligibility;

namespace PolicyBot.Tests.Bot.Matching.Cards;

/// <summary>More measures than anybody reads.</summary>
internal static class ManyMeasures
{
    /// <summary>Measures with long titles: a third fits a lantern maker of Northshire that spends 7 million yuan, a third does not,
    /// a third depends on the rating.</summary>
    public static MeasureCatalogue Catalogue(int count)
    {
        var sheet = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"document: {SampleSheet.Document.Document.Id}\nconfirmed: {{by: Somebody, on: 2026-01-31}}\nmeasures:\n"));
        for (var i = 0; i < count; i++)
        {
            var condition = (i % 3) switch
            {
                0 => "fact: spend, moreThan: \"5 million yuan\"",
                1 => "fact: trade, in: [software]",
                _ => "fact: rated, is: yes",
            };
            sheet.Append(CultureInfo.InvariantCulture, $$"""
                  - id: measure-{{i}}
                    title: {en: "Lantern reward number {{i}} for makers who invest in brighter and safer lanterns for the whole county", zh: 灯笼奖励{{i}}}
                    instrument: reward
                    quote: "{{SampleSheet.Quote}}"
                    benefit: {kind: amount, value: "150,000 yuan", text: "a reward of 150,000 yuan, paid out in the year after the application was approved"}
                    conditions: [{{{condition}}, quote: "{{SampleSheet.Quote}}"}]

                """);
        }

        return SampleSheet.Catalogue(sheet.ToString());
    }
}
