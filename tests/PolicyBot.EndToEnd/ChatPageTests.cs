using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PolicyBot.EndToEnd;

public sealed class ChatPageTests(SharedBrowser shared) : IClassFixture<SharedBrowser>
{
    private const string Question = "How long is the Yiyang high-end electronic components policy valid?";
    private const string ChineseQuestion = "益阳高端电子元器件政策有效期多久？";

    [Theory]
    [InlineData("en-US", Question, ColorScheme.Light)]
    [InlineData("zh-CN", ChineseQuestion, ColorScheme.Dark)]
    public async Task A_visitor_asks_opens_the_citation_and_still_sees_the_conversation_after_a_reload(
        string language, string question, ColorScheme colors)
    {
        await using var visitor = await shared.NewChatVisitorAsync(language, colors);
        await visitor.GoToAsync(shared.Program);
        await Expect(visitor.Page.Locator("#conversation .webchat__suggested-action")).ToHaveCountAsync(3);
        await visitor.PictureAsync($"welcome-{language}");
        await visitor.AskAsync(question);
        await visitor.Badges.First.ClickAsync();
        await Expect(visitor.Marked.First).ToContainTextAsync("five years");
        await Expect(visitor.Marked.First).ToBeInViewportAsync();
        await Expect(visitor.Page.Locator(".place")).ToBeFocusedAsync();
        await visitor.PictureAsync($"passage-{language}");

        await visitor.Page.ReloadAsync();
        await visitor.Badges.First.WaitForAsync();

        Assert.Equal(1, await visitor.AnswersAsync());
        await Expect(visitor.Page.Locator("#conversation")).ToContainTextAsync(question);
        await Expect(visitor.Marked.First).ToContainTextAsync("five years");
        await visitor.AskAsync(language == "en-US" ? "And when must a smart factory apply?" : "2030年体育产业总规模目标是多少？");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_links_of_an_earlier_answer_open_that_answers_passages()
    {
        await using var visitor = await shared.NewChatVisitorAsync();
        await visitor.GoToAsync(shared.Program);
        await visitor.AskAsync(Question);
        var citations = await visitor.Badges.CountAsync();
        await visitor.AskAsync("What is the goal for the total scale of the sports industry by 2030?");
        await Expect(visitor.Page.Locator(".where .title")).ToContainTextAsync("Sports");

        await visitor.Badges.First.ClickAsync();

        await Expect(visitor.Page.Locator(".where .title")).ToContainTextAsync("Yiyang");
        await Expect(visitor.Page.Locator(".place")).ToHaveTextAsync($"Citation 1 of {citations}");
        await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Next citation" }).ClickAsync();
        await Expect(visitor.Page.Locator(".place")).ToHaveTextAsync($"Citation 2 of {citations}");
        await visitor.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Open the whole document" }).ClickAsync();
        await Expect(visitor.Page.Locator("mark.current").First).ToBeInViewportAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Words_far_down_a_section_are_shown_however_often_they_are_chosen()
    {
        await using var visitor = await shared.NewChatVisitorAsync(width: 390, height: 844);
        await visitor.GoToAsync(shared.Program);
        await visitor.AskAsync("What must be done before July 15 for a smart factory?");

        for (var i = 0; i < 2; i++)
        {
            await visitor.Badges.First.ClickAsync();
            await Expect(visitor.Page.Locator("#close")).ToBeInViewportAsync();
            await Expect(visitor.Marked.First).ToBeInViewportAsync();
            await visitor.Page.Keyboard.PressAsync("Escape");
        }
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard()
    {
        await using var visitor = await shared.NewChatVisitorAsync(width: 900, height: 900);
        var keyboard = visitor.Page.Keyboard;
        await visitor.GoToAsync(shared.Program);
        await visitor.Page.Locator("#conversation .webchat__suggested-action").First.WaitForAsync();

        await TabToAsync(visitor, "textarea");
        await keyboard.TypeAsync(Question);
        await keyboard.PressAsync("Enter");
        await visitor.Badges.First.WaitForAsync();
        // Web Chat's own way: to the history, into the last message, to its first link.
        await keyboard.PressAsync("Shift+Tab");
        await keyboard.PressAsync("Shift+Tab");
        await Expect(visitor.Page.Locator(".webchat__basic-transcript")).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".place")).ToBeFocusedAsync();
        await Expect(visitor.Marked.First).ToBeInViewportAsync();
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".place")).ToContainTextAsync("Citation 2");
        await keyboard.PressAsync("Escape");

        await Expect(visitor.Badges.First).ToBeFocusedAsync();
        await Expect(visitor.Page.Locator("#sources")).Not.ToBeInViewportAsync();
    }

    [Fact]
    public async Task On_a_narrow_screen_the_passage_is_a_sheet_over_the_chat()
    {
        await using var visitor = await shared.NewChatVisitorAsync(width: 390, height: 844);
        await visitor.GoToAsync(shared.Program);
        await visitor.AskAsync(Question);
        await Expect(visitor.Page.Locator("#sources")).Not.ToBeInViewportAsync();
        await visitor.PictureAsync("narrow-answer");

        await visitor.Badges.First.ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Cited passages" })).ToBeInViewportAsync();
        await Expect(visitor.Marked.First).ToBeInViewportAsync();
        await visitor.PictureAsync("narrow-passage");
        await visitor.Page.Locator("#sources").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Close" }).ClickAsync();
        await Expect(visitor.Page.Locator("#sources")).Not.ToBeInViewportAsync();
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_page_and_the_welcome_change_their_language_and_start_over()
    {
        await using var visitor = await shared.NewChatVisitorAsync();
        await visitor.GoToAsync(shared.Program);
        await Expect(visitor.Page.Locator("#conversation")).ToContainTextAsync("Hello");
        await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "中文" }).ClickAsync();
        await Expect(visitor.Page.Locator("#conversation")).ToContainTextAsync("您好");
        await visitor.AskAsync(ChineseQuestion);

        await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "重新开始" }).ClickAsync();

        await Expect(visitor.Badges).ToHaveCountAsync(0);
        await Expect(visitor.Page.Locator("#conversation .webchat__suggested-action").First).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("#conversation")).ToContainTextAsync("您好");
        Assert.Equal("zh-Hans", await visitor.Page.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_lost_connection_is_told_and_an_ended_conversation_can_be_begun_anew()
    {
        var token = TestContext.Current.CancellationToken;
        await using var visitor = await shared.NewChatVisitorAsync();
        await using var program = await BuiltProgram.StartAsync(token);
        await visitor.GoToAsync(program);
        await visitor.AskAsync(Question);
        var state = visitor.Page.Locator("#state");

        await program.StopAsync(token);
        await Expect(state).ToContainTextAsync("The connection is lost");
        await visitor.PictureAsync("connection-lost");
        await using var again = await program.StartAgainAsync(token);
        await Expect(state).ToContainTextAsync("This conversation has ended");
        await state.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(state).ToBeEmptyAsync();
        await visitor.AskAsync(Question);
    }

    [Fact]
    public async Task A_server_with_a_secret_is_given_it_once_in_a_tab()
    {
        await using var program = await BuiltProgram.StartAsync(
            TestContext.Current.CancellationToken, ("PolicyBot__DirectLine__Secret", "a-secret-of-thirty-two-characters"));
        await using var visitor = await shared.NewChatVisitorAsync();
        await visitor.GoToAsync(program);
        var key = visitor.Page.GetByLabel("Access key");
        await key.FillAsync("wrong");
        await key.PressAsync("Enter");
        await Expect(visitor.Page.Locator("#key .wrong")).Not.ToBeEmptyAsync();
        await visitor.PictureAsync("key");

        await key.FillAsync("a-secret-of-thirty-two-characters");
        await key.PressAsync("Enter");

        await visitor.AskAsync(Question);
        await Expect(key).ToBeHiddenAsync();
        await visitor.Page.ReloadAsync();
        await visitor.Badges.First.WaitForAsync();
    }

    private static async Task TabToAsync(Visitor visitor, string selector)
    {
        for (var i = 0; i < 30; i++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (await visitor.Page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
                return;
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }
}
