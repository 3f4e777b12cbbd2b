using System.Net;
using System.Net.Sockets;

namespace PolicyBot.Tests.Program.Commands;

public sealed class BadStartTests : IDisposable
{
    private readonly PolicyBotProcess _policybot = new();

    [Theory]
    [InlineData("PolicyBot__PublicUrl", "policies.example.com")]
    [InlineData("PolicyBot__PublicUrl", "ftp://policies.example.com")]
    [InlineData("PolicyBot__SeedsPath", "nowhere")]
    [InlineData("PolicyBot__SeedsPath", "seeds/lantern-notice.md")]
    [InlineData("PolicyBot__DataPath", "seeds/lantern-notice.md")]
    [InlineData("PolicyBot__ApiKey", "with a space")]
    [InlineData("PolicyBot__DirectLine__Secret", "with a space")]
    [InlineData("PolicyBot__Limits__MessagesPerMinute", "0")]
    public async Task A_wrong_option_stops_the_program_with_one_line(string option, string value)
    {
        _policybot.Environment[option] = value;

        await AssertOneLineAsync(option, "ask", "valid?", "--json");
        await AssertOneLineAsync(option, "serve", "--urls", "http://127.0.0.1:0");
    }

    [Theory]
    [InlineData("PolicyBot__Storage__Provider", "oracle")]
    [InlineData("PolicyBot__Storage__Provider", "postgres")]
    [InlineData("PolicyBot__Storage__KeepDays", "0")]
    [InlineData("PolicyBot__Storage__KeepFeedbackDays", "4000")]
    [InlineData("PolicyBot__Storage__ConnectionString", "my secret")]
    public async Task A_wrong_option_of_the_storage_stops_what_uses_it(string option, string value)
    {
        _policybot.Environment[option] = value;

        await AssertOneLineAsync("PolicyBot__Storage__", "feedback");
        await AssertOneLineAsync("PolicyBot__Storage__", "serve", "--urls", "http://127.0.0.1:0");
    }

    [Fact]
    public async Task A_secret_that_is_wrong_is_not_shown()
    {
        _policybot.Environment["PolicyBot__ApiKey"] = "my secret";

        var (_, _, error) = await _policybot.RunAsync("serve", "--urls", "http://127.0.0.1:0");

        Assert.DoesNotContain("my secret", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_seeds_folder_is_named()
    {
        _policybot.Environment["PolicyBot__SeedsPath"] = _policybot.Folder.Folder("empty");

        await AssertOneLineAsync("empty\" holds no documents", "ask", "valid?", "--json");
        await AssertOneLineAsync("empty\" holds no documents", "serve", "--urls", "http://127.0.0.1:0");
    }

    [Fact]
    public async Task Documents_from_before_go_on_answering_when_the_seeds_are_gone()
    {
        await _policybot.RunAsync("ask", "valid?");
        File.Delete(Path.Combine(_policybot.Folder.Path, "seeds", SamplePolicy.FileName));

        var (exitCode, output, error) = await _policybot.RunAsync("search", "master craftsman", "--json");

        Assert.Equal(0, exitCode);
        Assert.Contains("craftsman", output, StringComparison.Ordinal);
        Assert.Contains("holds no documents", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        await AssertOneLineAsync("already in use", "serve", "--urls", url);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://localhost:99999")]
    [InlineData("http://198.51.100.7:3978")] // Reserved for examples: no machine has it.
    public async Task An_address_that_cannot_be_listened_on_is_told(string url) =>
        await AssertOneLineAsync("Choose another address with --urls", "serve", "--urls", url);

    [Fact]
    public async Task A_damaged_index_is_set_aside_and_the_question_answered()
    {
        var index = _policybot.Folder.Write("data/index.db", "This is no database. ".PadRight(8192, '?'));

        var (exitCode, output, error) = await _policybot.RunAsync("ask", "How long is the policy valid?", "--json");

        Assert.Equal(0, exitCode);
        Assert.Contains("seven years", output, StringComparison.Ordinal);
        Assert.Contains(index, error, StringComparison.Ordinal);
        Assert.Contains("set aside", error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(index)!, "index.db.corrupt-*"));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_index_is_named()
    {
        _policybot.Folder.Folder("data/index.db");

        await AssertOneLineAsync("index.db", "ask", "valid?", "--json");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_named()
    {
        _policybot.Environment["PolicyBot__DataPath"] = Path.Combine(_policybot.Folder.Path, "seeds", SamplePolicy.FileName, "data");

        await AssertOneLineAsync("data folder", "ask", "valid?");
    }

    [Fact]
    public async Task A_file_that_is_no_signing_key_is_named()
    {
        _policybot.Folder.Write("data/directline.key", "short");

        await AssertOneLineAsync("directline.key", "serve", "--urls", "http://127.0.0.1:0");
    }

    private async Task AssertOneLineAsync(string said, params string[] arguments)
    {
        var (exitCode, output, error) = await _policybot.RunAsync(arguments);

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        string[] complaints = [.. error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("info:", StringComparison.Ordinal))];
        Assert.Contains(said, Assert.Single(complaints), StringComparison.Ordinal);
    }

    public void Dispose() => _policybot.Dispose();
}
