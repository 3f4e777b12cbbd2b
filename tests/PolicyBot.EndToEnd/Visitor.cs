using Microsoft.Playwright;

namespace PolicyBot.EndToEnd;

/// <summary>Somebody who uses the pages in a browser, and what the browser complains of meanwhile.</summary>
public sealed class Visitor : IAsyncDisposable
{
    // In milliseconds: nothing takes long, but other tests may keep the machine busy.
    private const float Patience = 45_000;

    private readonly List<string> _complaints = [];

    public Visitor(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Errors on the console, violations of the content security policy among them.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The field where Web Chat takes a message.</summary>
    public ILocator SendBox => Page.Locator("#conversation textarea");

    /// <summary>The numbers in the answers of the chat that lead to cited passages.</summary>
    public ILocator Badges => Page.Locator("#conversation .webchat__render-markdown__pure-identifier");

    /// <summary>The words that are marked as the cited ones beside the chat.</summary>
    public ILocator Marked => Page.Locator("#sources mark.current");

    public Task GoToAsync(BuiltProgram program, string path = "/") => Page.GotoAsync(new Uri(program.Client.BaseAddress!, path).ToString());

    /// <summary>Asks in the chat and waits for the answer's citations.</summary>
    public async Task AskAsync(string question)
    {
        // Until it is connected, Web Chat keeps what is typed.
        await Assertions.Expect(Page.Locator("#state")).ToBeEmptyAsync();
        await Page.Locator("#conversation .webchat__basic-transcript__activity").First.WaitForAsync();
        var before = await AnswersAsync();
        await SendBox.FillAsync(question);
        await SendBox.PressAsync("Enter");
        try
        {
            await Page.Locator("#conversation .webchat__link-definitions").Nth(before).WaitForAsync();
        }
        catch (TimeoutException)
        {
            await PictureAsync($"unanswered-{Guid.NewGuid():N}");
            throw;
        }
    }

    public Task<int> AnswersAsync() => Page.Locator("#conversation .webchat__link-definitions").CountAsync();

    /// <summary>Writes a picture of the window into the test results.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(AppContext.BaseDirectory, "TestResults", "screenshots", $"{name}.png"),
        Animations = ScreenshotAnimations.Disabled,
    });

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
