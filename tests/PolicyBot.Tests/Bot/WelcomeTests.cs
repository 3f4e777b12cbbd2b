using PolicyBot.Bot.Wording;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Documents.Model;

namespace PolicyBot.Tests.Bot;

public sealed class WelcomeTests : ConversationTestBase
{
    [Theory]
    [InlineData("en-GB", Language.English)]
    [InlineData("zh-CN", Language.SimplifiedChinese)]
    [InlineData("zh-TW", Language.TraditionalChinese)]
    [InlineData("fr-FR", Language.English)]
    [InlineData(null, Language.English)]
    public async Task Whoever_joins_is_welcomed_in_his_language_with_questions_to_begin_with(string? locale, Language language)
    {
        var welcome = Assert.Single(await TurnAsync(Joined("user-1"), activity => activity.Locale = locale));

        Assert.StartsWith(Words.In(language).Welcome, welcome.Text, StringComparison.Ordinal);
        Assert.Equal(Locales.Of(language), welcome.Locale);
        Assert.Equal(language == Language.English ? English : Chinese, Suggested(welcome));
        Assert.All(welcome.SuggestedActions!.Actions!, action => Assert.Equal((ActionTypes.ImBack, action.Title), (action.Type, action.Value)));
        Assert.Equal(["user-1"], welcome.SuggestedActions.To);
    }

    [Fact]
    public async Task Each_conversation_is_welcomed_once()
    {
        Assert.Single(await TurnAsync(Joined("user-1")));
        Assert.Empty(await TurnAsync(Joined("user-1")));
        Assert.Empty(await TurnAsync(Joined("user-2")));
        Assert.Single(await TurnAsync(Joined("user-1"), activity => activity.Conversation!.Id = "conversation-2"));
    }

    [Fact]
    public async Task The_bot_does_not_welcome_itself() => Assert.Empty(await TurnAsync(Joined("bot")));

    [Fact]
    public async Task An_update_without_members_is_left_alone()
    {
        Assert.Empty(await TurnAsync(Joined()));
        Assert.Empty(await TurnAsync(Joined(), activity => activity.MembersAdded = null));
    }
}
