using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PolicyBot.BotFramework.Builder.Integration.AspNet.Core;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.BotFramework.Schema;

public sealed class ActivityJsonTests
{
    private const string TeamsMessage =
        """
        {"type":"message","id":"1700000000000","timestamp":"2026-11-23T08:15:30.1234567+00:00","localTimestamp":"2026-11-23T16:15:30.1234567+08:00",
         "localTimezone":"Asia/Shanghai","serviceUrl":"https://smba.example.com/apac/","channelId":"msteams",
         "from":{"id":"29:1abc","name":"李雷","aadObjectId":"00000000-0000-0000-0000-000000000001","userRole":"user"},
         "conversation":{"conversationType":"channel","tenantId":"t-1","id":"19:x@thread.tacv2;messageid=17","isGroup":true,"extra":[1,2]},
         "recipient":{"id":"28:bot","name":"Bot"},
         "entities":[{"type":"mention","mentioned":{"id":"28:bot","name":"Bot"},"text":"<at>Bot</at>"},{"type":"clientInfo","locale":"zh-CN"}],
         "text":"<at>Bot</at> 研发补贴有哪些？🙂","textFormat":"plain","locale":"zh-CN",
         "attachments":[{"contentType":"text/html","content":"<p>x</p>","size":9007199254740993}],
         "channelData":{"tenant":{"id":"t-1"},"when":"2026-01-01T10:00:00+08:00"},
         "somethingNew":{"deep":{"n":12345678901,"d":"2026-01-01T10:00:00+08:00","nothing":null}},"$ref":"1"}
        """;

    [Fact]
    public void A_message_keeps_every_field_on_its_way_in_and_out()
    {
        var activity = Read(TeamsMessage);

        Assert.True(JToken.DeepEquals(Parse(TeamsMessage), Parse(Write(activity))), Write(activity));
    }

    [Fact]
    public void Unknown_fields_are_kept_beside_the_known_ones()
    {
        var activity = Read(TeamsMessage);

        Assert.Equal(12345678901, (long?)activity.Properties["somethingNew"]?["deep"]?["n"]);
        Assert.Equal("user", (string?)activity.From?.Properties["userRole"]);
        Assert.Equal(2, activity.Conversation?.Properties["extra"]?.Count());
        Assert.Equal(9007199254740993, (long?)activity.Attachments?[0].Properties["size"]);
        Assert.Equal("zh-CN", (string?)activity.Entities?[1].Properties["locale"]);
    }

    [Fact]
    public void Times_keep_their_offset()
    {
        var activity = Read(TeamsMessage);

        Assert.Equal(TimeSpan.FromHours(8), activity.LocalTimestamp?.Offset);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 8, 15, 30, TimeSpan.Zero).AddTicks(1234567), activity.Timestamp);
    }

    [Theory]
    [InlineData("\"yes\"", typeof(string))]
    [InlineData("\"2026-01-01T00:00:00Z\"", typeof(string))]
    [InlineData("7", typeof(long))]
    [InlineData("5000000000", typeof(long))]
    [InlineData("0.5", typeof(double))]
    [InlineData("true", typeof(bool))]
    [InlineData("{\"a\":1}", typeof(JObject))]
    [InlineData("[1]", typeof(JArray))]
    public void A_value_arrives_as_the_kind_that_it_is(string json, Type type)
    {
        var activity = Read($$"""{"type":"event","value":{{json}}}""");

        Assert.IsType(type, activity.Value);
        Assert.True(JToken.DeepEquals(Parse(json), Parse(Write(activity))["value"]));
    }

    [Fact]
    public void What_is_absent_is_null_and_is_not_written()
    {
        var activity = Read("""{"type":"message"}""");

        Assert.Null(activity.Entities);
        Assert.Null(activity.Attachments);
        Assert.Null(activity.Value);
        Assert.Equal("""{"type":"message"}""", Write(activity));
    }

    [Fact]
    public void A_type_name_in_the_json_makes_no_object_of_that_type()
    {
        var activity = Read("""{"type":"event","value":{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"x"}}""");

        Assert.IsType<JObject>(activity.Value);
    }

    [Fact]
    public void An_outgoing_object_is_written_by_its_own_names()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Text = "OK",
            SuggestedActions = new SuggestedActions(["u1"], [new CardAction(ActionTypes.ImBack, "A", value: "A")]),
            ChannelData = new Dictionary<string, object> { ["feedbackLoop"] = new { type = "default" } },
        };

        Assert.Equal(
            """{"type":"message","text":"OK","suggestedActions":{"to":["u1"],"actions":[{"type":"imBack","title":"A","value":"A"}]},"channelData":{"feedbackLoop":{"type":"default"}}}""",
            Write(activity));
    }

    [Fact]
    public void An_invoke_of_a_card_reads_as_its_type()
    {
        var activity = Read(
            """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"approve","data":{"id":3}},"trigger":"manual"}}""");

        var value = ((JObject)activity.Value!).ToObject<AdaptiveCardInvokeValue>();

        Assert.Equal("approve", value?.Action?.Verb);
        Assert.Equal(3, (long?)((JObject?)value?.Action?.Data)?["id"]);
    }

    private static Activity Read(string json) =>
        JsonConvert.DeserializeObject<Activity>(json, HttpHelper.BotMessageSerializerSettings)!;

    private static string Write(Activity activity) => JsonConvert.SerializeObject(activity, HttpHelper.BotMessageSerializerSettings);

    private static JToken Parse(string json) =>
        JsonConvert.DeserializeObject<JToken>(json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;
}
