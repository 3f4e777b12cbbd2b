using Microsoft.Extensions.Logging.Abstractions;
using PolicyBot.Answers;
using PolicyBot.Answers.Model;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Tests.Retrieval;

namespace PolicyBot.Tests.Answers;

/// <summary>A pipeline over two invented policies, one in English and one in Chinese, in a real library.</summary>
public abstract class AnsweringTestBase : IAsyncLifetime
{
    protected const string Freight = """
        # Harbour City Measures for Clean Freight

        ## 1. Background

        The Harbour City Transport Office issued these measures (Gangjiaofa [2024] No. 12) in March 2024. They are valid for three years.

        ## 2. Support for electric trucks

        Companies that buy electric trucks receive a subsidy of 80,000 yuan for each truck. A company may claim at most 2 million yuan a year.

        ### Conditions

        - The company is registered in Harbour City.
        - The truck is used for at least 20,000 kilometres a year.
        - The company has had no serious traffic accident in the past two years.

        ## 3. Charging stations

        | Kind of station | Subsidy | Paid by |
        |---|---|---|
        | Depot station | 25% of the investment | Transport Office |
        | Roadside station | 40% of the investment | Energy Bureau |

        ## 4. Outlook

        The number of electric trucks in the city is expected to reach 9,000 by 2030.

        ## 5. Our services

        We can help companies to prepare their applications for electric trucks. Contact us for a quotation.
        """;

    protected const string Orchard = """
        # 云岭县果园改造补贴办法

        ## 一、补贴标准

        改造老果园的农户，每亩补贴600元，最高不超过3万元。

        ## 二、申报材料

        - 土地承包合同
        - 改造前后照片
        - 银行账户信息

        ## 三、期限

        本办法有效期五年，申报截止日期为每年9月30日。
        """;

    private const string Terms = """
        terms:
          concepts:
            - en: [subsidy, grant]
              zh: [补贴]
            - en: [electric truck]
              zh: [电动卡车]
        """;

    private readonly TemporaryFolder _folder = new();
    private PolicyLibrary? _library;
    private AnswerPipeline? _pipeline;

    public virtual async ValueTask InitializeAsync()
    {
        _library = await PolicyLibrary.OpenAsync(
            new LibraryOptions { DataPath = _folder.Path }, TimeProvider.System, TestContext.Current.CancellationToken);
        await _library.IngestAsync(
            new IngestionRequest([SourceFile.FromText("freight.md", Freight), SourceFile.FromText("orchard.md", Orchard)], "tests"),
            null,
            TestContext.Current.CancellationToken);
        var glossary = Glossary.Parse(Terms, "glossary.yaml");
        _pipeline = AnswerPipeline.Extractive(new PassageSearch(_library, glossary), _library.Analyzer, glossary, TimeProvider.System, NullLogger.Instance);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_library is not null)
            await _library.DisposeAsync();
        _folder.Dispose();
    }

    protected Task<Answer> Ask(string question, params Turn[] turns) =>
        _pipeline!.AnswerAsync(new Question(question, null, turns), TestContext.Current.CancellationToken);

    /// <summary>The text of the source that a citation names.</summary>
    protected static string SourceOf(Citation citation) => citation.Source == "freight.md" ? Freight : Orchard;
}
