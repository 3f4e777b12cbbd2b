using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace PolicyBot.Tests.Embeddings.Passages;

public sealed class PassageEmbeddingsTests : EmbeddingTestBase
{
    private string CachePath => Folder.File("embeddings.db");

    [Fact]
    public async Task A_text_is_paid_for_once_whichever_process_asks()
    {
        await using var server = await EmbeddingServer.StartAsync();
        var first = await Passages(Open(server), "one", "two!", "one");
        Assert.Equal(["one", "two!"], server.Texts);
        Assert.Equal(first, await Passages(Open(server), "one", "two!", "one"));
        await Passages(Open(server), "two!", "three");
        Assert.Equal(["one", "two!", "three"], server.Texts);
    }

    [Fact]
    public async Task Vectors_of_another_model_length_or_prefix_are_not_taken()
    {
        await using var server = await EmbeddingServer.StartAsync();
        await Passages(Open(server), "one");
        await Passages(Open(server, "Model=other"), "one");
        await Passages(Open(server, "Dimensions=2"), "one");
        await Passages(Open(server, "PassagePrefix=passage: "), "one");
        Assert.Equal(["one", "one", "one", "passage: one"], server.Texts);
    }

    [Fact]
    public async Task Passages_go_in_batches_several_at_once_but_no_more()
    {
        await using var server = await EmbeddingServer.StartAsync();
        server.Delay = TimeSpan.FromMilliseconds(60);
        var model = Open(server, "BatchSize=3", "Concurrency=2");
        var texts = Enumerable.Range(0, 20).Select(number => new string('x', number + 1)).ToArray();
        var both = await Task.WhenAll(Passages(model, texts[..10]), Passages(model, texts[10..]));
        Assert.Equal(Enumerable.Range(1, 20).Select(number => (float)number), both.SelectMany(vectors => vectors).Select(vector => vector[0]));
        Assert.Equal(8, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.InRange(request.Texts.Count, 1, 3));
        Assert.Equal(2, server.MostAtOnce);
    }

    [Fact]
    public async Task What_was_paid_before_a_failure_is_kept()
    {
        await using var server = await EmbeddingServer.StartAsync();
        server.Then((context, request) => context.Response.WriteAsJsonAsync(new
        {
            data = request.Texts.Select((_, index) => new { index, embedding = (float[])[1, 2] }),
            model = "m",
            usage = new { prompt_tokens = 1, total_tokens = 1 },
        })).ThenStatus(401);
        await Failure(() => Passages(Open(server, "BatchSize=1", "Concurrency=1"), "one", "two", "three"));
        await Passages(Open(server), "one", "two", "three");
        Assert.Equal(["one", "two", "two", "three"], server.Texts);
    }

    [Fact]
    public async Task A_damaged_file_is_made_anew()
    {
        await using var server = await EmbeddingServer.StartAsync();
        Folder.Write("embeddings.db", "This is no database. ".PadRight(8192, '?'));
        await Passages(Open(server), "one");
        await Passages(Open(server), "one");
        Assert.Single(server.Requests);
        Assert.Contains("damaged", Assert.Single(Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_only_costs_work()
    {
        await using var server = await EmbeddingServer.StartAsync();
        Folder.Folder("embeddings.db");
        var model = Open(server);
        Assert.Equal([[3, 1]], await Passages(model, "one"));
        Assert.Equal([[3, 1]], await Passages(model, "one"));
        Assert.Contains("not kept", Assert.Single(Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_exchanged_behind_its_name_is_told()
    {
        await using var server = await EmbeddingServer.StartAsync();
        await Passages(Open(server), "one");
        server.Vector = _ => [1, 2, 3];
        Assert.Contains("vectors of 3 numbers, and gave some of 2 earlier", await Failure(() => Passages(Open(server), "one", "two")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_texts_nor_questions_are_in_the_file()
    {
        await using var server = await EmbeddingServer.StartAsync();
        var model = Open(server);
        await Passages(model, "a private passage");
        await Query(model, "a private question");
        SqliteConnection.ClearAllPools();
        await using var connection = new SqliteConnection($"Data Source={CachePath};Pooling=False");
        connection.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*), sum(length(key)), sum(length(vector)) FROM vectors";
        await using var row = await command.ExecuteReaderAsync(Cancellation);
        Assert.True(await row.ReadAsync(Cancellation));
        Assert.Equal((1, 32, 8), (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2)));
    }
}
