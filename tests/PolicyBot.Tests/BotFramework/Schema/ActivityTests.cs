using Newtonsoft.Json.Linq;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.BotFramework.Schema;

public sealed class ActivityTests
{
    [Fact]
    public void A_reply_goes_back_to_the_sender()
    {
        var reply = Incoming().CreateReply("Hello");

        Assert.Equal(ActivityTypes.Message, reply.Type);
        Assert.Equal("Hello", reply.Text);
        Assert.Equal(("bot", "user"), (reply.From?.Id, reply.Recipient?.Id));
        Assert.Equal("a1", reply.ReplyToId);
        Assert.Equal(("https://channel.example.com/", "msteams", "c1"), (reply.ServiceUrl, reply.ChannelId, reply.Conversation?.Id));
        Assert.Equal("zh-CN", reply.Locale);
        Assert.Equal([], reply.Entities);
    }

    [Theory]
    [InlineData("msteams", "a1")]
    [InlineData("directline", null)]
    [InlineData("WebChat", null)]
    public void A_reply_to_a_conversation_update_names_it_only_where_the_channel_knows_it(string channel, string? replyToId)
    {
        var update = Incoming();
        update.Type = ActivityTypes.ConversationUpdate;
        update.ChannelId = channel;

        Assert.Equal(replyToId, update.CreateReply().ReplyToId);
        Assert.Equal(replyToId, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void A_reference_addresses_what_is_sent_and_what_is_received()
    {
        var reference = Incoming().GetConversationReference();

        var outgoing = new Activity(ActivityTypes.Message).ApplyConversationReference(reference);
        var incoming = new Activity(ActivityTypes.Message).ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("bot", "user", "a1", null), (outgoing.From?.Id, outgoing.Recipient?.Id, outgoing.ReplyToId, outgoing.Id));
        Assert.Equal(("user", "bot", null, "a1"), (incoming.From?.Id, incoming.Recipient?.Id, incoming.ReplyToId, incoming.Id));
        Assert.Equal("zh-CN", outgoing.Locale);
    }

    [Fact]
    public void A_reference_keeps_the_language_that_an_activity_has()
    {
        var outgoing = new Activity(ActivityTypes.Message, locale: "en").ApplyConversationReference(Incoming().GetConversationReference());

        Assert.Equal("en", outgoing.Locale);
    }

    [Fact]
    public void A_reference_makes_an_event_to_go_on_with()
    {
        var continuation = Incoming().GetConversationReference().GetContinuationActivity();

        Assert.Equal((ActivityTypes.Event, "ContinueConversation"), (continuation.Type, continuation.Name));
        Assert.Equal(("user", "bot", "c1"), (continuation.From?.Id, continuation.Recipient?.Id, continuation.Conversation?.Id));
        Assert.NotNull(continuation.Id);
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("Message/special", true)]
    [InlineData("messageReaction", false)]
    [InlineData(null, false)]
    public void An_activity_is_seen_as_its_own_kind(string? type, bool isMessage) =>
        Assert.Equal(isMessage, new Activity(type).AsMessageActivity() is not null);

    [Fact]
    public void Mentions_of_the_bot_are_taken_out_of_the_text()
    {
        var message = Incoming();
        message.Text = "<at>Bot</at> What about <at>Ann</at>?";
        var ofBot = new Entity();
        ofBot.SetAs(new Mention(new ChannelAccount("bot", "Bot"), "<at>Bot</at>"));
        message.Entities = [ofBot, new Entity("mention"), new Entity("clientInfo")];

        Assert.Equal("What about <at>Ann</at>?", message.RemoveRecipientMention());
        Assert.True(message.MentionsRecipient());
        Assert.False(message.MentionsId("ann"));
    }

    [Fact]
    public void An_entity_is_read_and_written_as_a_type_of_its_own()
    {
        var entity = new Entity();
        entity.SetAs(new { type = "https://schema.org/Message", citation = new[] { new { position = 1 } } });

        Assert.Equal("https://schema.org/Message", entity.Type);
        Assert.Equal(1, (long?)entity.Properties["citation"]?[0]?["position"]);
        Assert.Equal("x", new Entity("mention") { Properties = JObject.FromObject(new { text = "x" }) }.GetAs<Mention>()?.Text);
    }

    [Fact]
    public void Channel_data_is_read_as_a_type()
    {
        var activity = new Activity { ChannelData = JObject.Parse("""{"id":"x"}""") };

        Assert.Equal("x", activity.GetChannelData<ResourceResponse>()?.Id);
        Assert.True(activity.TryGetChannelData<ResourceResponse>(out var read));
        Assert.Equal("x", read?.Id);
        Assert.False(new Activity { ChannelData = "text" }.TryGetChannelData<ResourceResponse>(out _));
        Assert.False(new Activity().TryGetChannelData<ResourceResponse>(out _));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(" ", false)]
    [InlineData("x", true)]
    public void A_message_with_text_has_content(string? text, bool expected) =>
        Assert.Equal(expected, new Activity { Text = text, Attachments = [] }.HasContent());

    private static Activity Incoming() => new(ActivityTypes.Message)
    {
        Id = "a1",
        ChannelId = "msteams",
        ServiceUrl = "https://channel.example.com/",
        Locale = "zh-CN",
        From = new ChannelAccount("user", "User"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(id: "c1"),
    };
}
