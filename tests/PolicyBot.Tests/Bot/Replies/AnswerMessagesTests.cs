using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Markdig;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PolicyBot.Answers.Finishing;
using PolicyBot.Answers.Model;
using PolicyBot.Bot.Replies;
using PolicyBot.Bot.Wording;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Documents.Model;
using PolicyBot.Output;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace PolicyBot.Tests.Bot.Replies;

public sealed partial class AnswerMessagesTests
{
    private static readonly Claim[] Claims =
    [
        new("The subsidy is *at most* 2 million yuan <b>a year</b>.", [1], Support.Quoted),
        new("Conditions [1] are:", [2, 3], Support.Supported),
        new("1. It is registered in Harbour City", [2], Support.Quoted),
        new("- 20,000 km_a_year;", [3], Support.Quoted),
        new("The documents don't answer this part: “x”", [], Support.Asserted),
    ];

    private static readonly bool[] IsItem = [false, false, true, true, false];

    [Fact]
    public void Web_Chat_gets_definitions_of_the_numbers_that_equal_the_schema_org_message()
    {
        var message = Assert.Single(Write(Sample(), "webchat"));

        Assert.Equal(TextFormatTypes.Markdown, message.TextFormat);
        var definitions = Definition().Matches(message.Text!).Select(match => (match.Groups[1].Value, match.Groups[2].Value));
        var claims = Entity(message)["citation"]!.Select(claim => ((string)claim["position"]!, (string)claim["appearance"]!["url"]!));
        Assert.Equal(["1", "2", "3"], definitions.Select(definition => definition.Item1));
        Assert.Equal(definitions, claims);
        Assert.Equal("", (string?)Entity(message)["@id"]);
        Assert.Equal("Message", (string?)Entity(message)["@type"]);
        Assert.All(Entity(message)["citation"]!, claim => Assert.Equal(claim["@id"], claim["appearance"]!["url"]));
        Assert.Null(Entity(message)["additionalType"]);
    }

    [Fact]
    public void The_words_of_the_claims_show_verbatim_items_are_a_list_and_every_citation_is_a_link()
    {
        var html = Markdown.ToHtml(Write(Sample(), "webchat")[0].Text!, new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build());

        var shown = WebUtility.HtmlDecode(Tag().Replace(html, ""));
        Assert.All(Claims, claim => Assert.Contains(AnswerText.Split(claim.Text).Words, shown, StringComparison.Ordinal));
        Assert.Equal(2, ListItem().Count(html));
        Assert.Equal(["1", "2", "3", "2", "3"], Link().Matches(html).Select(match => match.Groups[2].Value));
        Assert.All(Link().Matches(html), link => Assert.Equal("Measures \"A\" & B › Conditions", WebUtility.HtmlDecode(link.Groups[1].Value)));
    }

    [Fact]
    public void Teams_gets_no_definitions_and_what_its_limits_allow()
    {
        var message = Assert.Single(Write(Sample(title: new string('标', 200), quote: new string('x', 158) + "💥💥"), "msteams"));

        Assert.DoesNotContain("]: /", message.Text, StringComparison.Ordinal);
        Assert.Equal("""{"feedbackLoop":{"type":"default"}}""", JsonConvert.SerializeObject(message.ChannelData));
        Assert.All(Entity(message)["citation"]!, claim =>
        {
            Assert.InRange(((string)claim["appearance"]!["name"]!).Length, 75, 80);
            Assert.EndsWith(" › Conditions", (string?)claim["appearance"]!["name"], StringComparison.Ordinal);
            Assert.Equal(new string('x', 158) + "…", (string?)claim["appearance"]!["abstract"]);
            Assert.Null(claim["appearance"]!["url"]);
            Assert.Contains($"[{claim["position"]}]", message.Text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("msteams")]
    [InlineData("emulator")]
    public void Links_are_absolute_where_the_public_address_is_known(string channel)
    {
        var messages = new AnswerMessages(new SourceLinks(new Uri("https://policies.example.com/chat/")));

        var message = Assert.Single(messages.Write(Sample(), Asked(channel)));

        const string Link = "https://policies.example.com/chat/sources/doc?s=0-1#s0-1";
        Assert.Equal(Link, (string?)Entity(message)["citation"]![0]!["appearance"]!["url"]);
        Assert.Equal(channel != "msteams", message.Text!.Contains(Link, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.English, "Sources:")]
    [InlineData(Language.SimplifiedChinese, "出处：")]
    public void Channels_that_know_no_citations_get_the_claims_as_they_are_and_a_list_of_sources(Language language, string heading)
    {
        var answer = Sample() with { Language = language };

        var message = Assert.Single(Write(answer, "emulator"));

        Assert.Equal(TextFormatTypes.Plain, message.TextFormat);
        Assert.StartsWith(answer.Text + "\n\n" + heading + "\n[1] ", message.Text, StringComparison.Ordinal);
        Assert.EndsWith($"[3] Measures \"A\" & B · No. [2024] 12 · 2. Support › Conditions – {answer.Citations[2].Url}", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("webchat", null, true)]
    [InlineData("directline", null, true)]
    [InlineData("emulator", null, true)]
    [InlineData("unknown", DeliveryModes.ExpectReplies, true)]
    [InlineData("slack", null, false)]
    [InlineData("msteams", DeliveryModes.ExpectReplies, false)]
    public void Our_own_page_and_programs_get_the_answer_as_the_API_gives_it(string channel, string? mode, bool isGiven)
    {
        var answer = Sample(quote: "2026-11-23T10:00:00Z");
        var asked = Asked(channel);
        asked.DeliveryMode = mode;

        var message = Assert.Single(new AnswerMessages(new SourceLinks(null)).Write(answer, asked));

        if (!isGiven)
        {
            Assert.Null((message.ChannelData as JObject)?[AnswerJson.Name]);
            return;
        }

        using var activity = JsonDocument.Parse(JsonConvert.SerializeObject(message));
        Assert.True(JsonElement.DeepEquals(
            JsonSerializer.SerializeToElement(answer, ProgramJson.Options),
            activity.RootElement.GetProperty("channelData").GetProperty("policyBotAnswer")));
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("msteams")]
    [InlineData("emulator")]
    public void The_bots_own_sentences_stand_around_the_answer(string channel)
    {
        var words = Words.In(Language.English);

        var message = Assert.Single(new AnswerMessages(new SourceLinks(null)).Write(Sample(), Asked(channel), words.AttachmentsUnread, words.OfficialText));

        Assert.StartsWith(words.AttachmentsUnread + "\n\n", message.Text, StringComparison.Ordinal);
        Assert.Contains("\n\n" + words.OfficialText, message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_answer_is_split_between_claims_and_every_part_has_the_citations_it_uses()
    {
        Claim[] claims = [.. Enumerable.Range(1, 45).Select(i => new Claim($"Sentence {i} {new string('x', 150)}.", [i], Support.Quoted))];

        var messages = new AnswerMessages(new SourceLinks(null)).Write(Of(claims, new bool[45]), Asked("msteams"), "Before.", "After.");

        Assert.InRange(messages.Count, 3, 5);
        Assert.Equal(Enumerable.Range(1, 45), messages.SelectMany(message => Entity(message)["citation"]!).Select(claim => (int)claim["position"]!));
        Assert.All(messages, message => Assert.InRange(Entity(message)["citation"]!.Count(), 1, 20));
        Assert.StartsWith("Before.", messages[0].Text, StringComparison.Ordinal);
        Assert.Single(messages, message => message.Text!.Contains("Before.", StringComparison.Ordinal));
        Assert.EndsWith("After.", messages[^1].Text, StringComparison.Ordinal);
        Assert.Single(messages, message => message.Text!.Contains("After.", StringComparison.Ordinal));
    }

    [Fact]
    public void Sentences_that_a_model_wrote_are_labelled()
    {
        var message = Assert.Single(Write(Sample() with { Composer = Composer.Model }, "msteams"));

        Assert.Equal(["AIGeneratedContent"], Entity(message)["additionalType"]!.Select(label => (string?)label));
    }

    private static IReadOnlyList<Activity> Write(Answer answer, string channel) =>
        new AnswerMessages(new SourceLinks(null)).Write(answer, Asked(channel));

    private static Activity Asked(string channel) => new() { Type = ActivityTypes.Message, ChannelId = channel };

    private static JObject Entity(Activity message)
    {
        var entity = Assert.Single(message.Entities!);
        Assert.Equal("https://schema.org/Message", entity.Type);
        return entity.Properties;
    }

    private static Answer Sample(string title = "Measures \"A\" & B", string quote = "quoted words") => Of(Claims, IsItem, title, quote);

    private static Answer Of(Claim[] claims, bool[] isItem, string title = "Measures", string quote = "quoted words") => new(
        "What?", Language.English, AnswerStatus.Answered, AnswerText.Write(claims, isItem), claims,
        [
            .. Enumerable.Range(1, claims.SelectMany(claim => claim.Citations).Max()).Select(position => new Citation(
                position, "doc", title, "No. [2024] 12", "doc.md", ["2. Support", "Conditions"], null, quote, 0, position, $"/sources/doc?s=0-{position}#s0-{position}")),
        ],
        Composer.Extractive, 1.5);

    [GeneratedRegex(@"^\[(\d+)\]: (\S+) "".*""\r?$", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<li>")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"<a [^>]*title=""([^""]*)""[^>]*>(\d+)</a>")]
    private static partial Regex Link();
}
