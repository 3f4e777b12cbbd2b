using Microsoft.Extensions.AI;
using PolicyBot.Documents;

namespace PolicyBot.Tests.Embeddings.Onnx;

public sealed class OnnxEmbeddingsTests : EmbeddingTestBase
{
    private static readonly string[] Vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "grant", "##s", "loan", "补", "贴", "Grant"];

    // One row a token of the vocabulary; the padding's is loud, so that it is heard where the mask fails.
    private static readonly float[][] Table =
    [
        [1000, -1000, 500], [.5f, .25f, -1], [.1f, .2f, .3f], [-.3f, .1f, .2f], [0, 0, 0], [1, 0, 2], [.5f, .5f, 0], [0, 3, 1], [2, 2, -2], [-1, 4, .5f], [7, 1, 1],
    ];

    private string ModelPath => Folder.File("model");

    [Fact]
    public async Task The_vector_of_a_text_is_the_normalised_mean_of_its_tokens_whatever_is_beside_it()
    {
        WriteModel(Tokens());
        var model = Open("Provider=onnx", $"Path={ModelPath}");
        var vectors = await Passages(model, "Grants", "补贴 loan grants grants", "", "loan");
        Close(Mean(2, 5, 6, 3), vectors[0]);
        Close(Mean(2, 8, 9, 7, 5, 6, 5, 6, 3), vectors[1]);
        // What stands for an empty text is a word that the model does not know.
        Close(Mean(2, 1, 3), vectors[2]);
        Close(Mean(2, 7, 3), vectors[3]);
        Assert.All(vectors, vector => Assert.Equal(1, Math.Sqrt(vector.Sum(number => number * number)), 5));
        Close(vectors[0], await Query(model, "Grants"));
    }

    [Fact]
    public async Task Only_the_inputs_that_the_model_declares_are_given()
    {
        WriteModel(Tokens().Input("attention_mask", "texts", "tokens").Input("token_type_ids", "texts", "tokens")
            // The mask and the types are added to the ids: a mask of ones and types of zeros move every token by one.
            .Node("Add", ["attention_mask", "token_type_ids"], "moved").Node("Add", ["input_ids", "moved"], "sum").Node("Gather", ["table", "sum"], "unused"), "unused");
        Close(Mean(3, 6, 4), (await Passages(Open("Provider=onnx", $"Path={ModelPath}"), "grant"))[0]);
    }

    [Fact]
    public async Task A_finished_vector_is_taken_where_the_model_gives_one()
    {
        // The greatest number of each column: another vector than pooling would give.
        WriteModel(Tokens().Node("ReduceMax", ["last_hidden_state"], "sentence_embedding", ("axes", [1]), ("keepdims", [0])).Output("sentence_embedding", "texts", 3));
        var greatest = Enumerable.Range(0, 3).Select(column => new[] { 2, 5, 3 }.Max(token => Table[token][column])).ToArray();
        Close(Normalised(greatest), (await Passages(Open("Provider=onnx", $"Path={ModelPath}"), "grant"))[0]);
    }

    [Fact]
    public async Task The_first_token_is_taken_where_the_model_was_trained_so()
    {
        WriteModel(Tokens());
        Folder.Write("model/1_Pooling/config.json", """{"pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false}""");
        Close(Mean(2), (await Passages(Open("Provider=onnx", $"Path={ModelPath}"), "grant loan"))[0]);
    }

    [Fact]
    public async Task Capitals_stay_where_the_tokenizer_keeps_them()
    {
        WriteModel(Tokens());
        Folder.Write("model/tokenizer_config.json", """{"do_lower_case": false, "cls_token": {"content": "[CLS]"}}""");
        Close(Mean(2, 10, 3), (await Passages(Open("Provider=onnx", $"Path={ModelPath}"), "Grant"))[0]);
    }

    [Theory]
    [InlineData("tokenizer_config.json", """{"model_max_length": 4}""")]
    [InlineData("config.json", """{"max_position_embeddings": 4}""")]
    [InlineData("sentence_bert_config.json", """{"max_seq_length": 4}""")]
    public async Task Texts_end_at_the_models_limit(string file, string settings)
    {
        WriteModel(Tokens());
        Folder.Write("model/tokenizer_config.json", """{"model_max_length": 1000000000000000019884624838656}""");
        Folder.Write($"model/{file}", settings);
        Close(Mean(2, 7, 5, 3), (await Passages(Open("Provider=onnx", $"Path={ModelPath}"), "loan grant loan loan"))[0]);
    }

    [Fact]
    public async Task A_model_of_a_fixed_length_gets_that_length()
    {
        WriteModel(Tokens(length: 6));
        Close(Mean(2, 7, 3), (await Passages(Open("Provider=onnx", $"Path={ModelPath}"), "loan"))[0]);
        Close(Mean(2, 7, 7, 7, 7, 3), (await Passages(Open("Provider=onnx", $"Path={ModelPath}"), "loan loan loan loan loan loan"))[0]);
    }

    [Fact]
    public async Task Many_texts_of_all_lengths_come_out_in_their_order()
    {
        WriteModel(Tokens());
        string[] texts = [.. Enumerable.Range(0, 300).Select(number => string.Concat(Enumerable.Repeat("loan ", (number * 37 % 120) + 1)) + (number % 2 == 0 ? "grant" : "补贴"))];
        var model = Open("Provider=onnx", $"Path={ModelPath}");
        var vectors = await Passages(model, texts);
        for (var number = 0; number < texts.Length; number++)
        {
            int[] words = [2, .. Enumerable.Repeat(7, (number * 37 % 120) + 1), .. number % 2 == 0 ? (int[])[5] : [8, 9], 3];
            Close(Mean(words), vectors[number]);
        }
    }

    [Theory]
    [InlineData("\ud800 grant")]
    [InlineData("\0grant\u200b")]
    [InlineData("[SEP] [PAD] grant")]
    public async Task Odd_texts_have_a_vector(string text)
    {
        WriteModel(Tokens());
        Assert.All((await Passages(Open("Provider=onnx", $"Path={ModelPath}"), text))[0], number => Assert.True(float.IsFinite(number)));
    }

    [Fact]
    public async Task The_model_is_known_by_its_content()
    {
        WriteModel(Tokens());
        var model = Open("Provider=onnx", $"Path={ModelPath}");
        var first = Metadata(model);
        Assert.Equal((3, "onnx"), (first.DefaultModelDimensions, first.ProviderName));
        Assert.Equal(first.DefaultModelId, Metadata(Open("Provider=onnx", $"Path={ModelPath}/")).DefaultModelId);
        Folder.Write("model/tokenizer_config.json", """{"do_lower_case": false}""");
        Assert.NotEqual(first.DefaultModelId, Metadata(Open("Provider=onnx", $"Path={ModelPath}")).DefaultModelId);
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => model.GenerateAsync(["grant"], cancellationToken: cancellation.Token));
    }

    [Fact]
    public void A_folder_without_a_usable_model_is_told()
    {
        WriteModel(Tokens());
        Folder.Write("model/model.onnx", "no model");
        Assert.Contains("cannot be loaded", Told(), StringComparison.Ordinal);
        WriteModel(Tokens());
        Folder.Write("model/vocab.txt", "grant\nloan\n");
        Assert.Contains("cannot be loaded", Told(), StringComparison.Ordinal);
        WriteModel(Tokens());
        Folder.Write("model/tokenizer_config.json", "[]");
        Assert.Contains("tokenizer_config.json is no JSON object", Told(), StringComparison.Ordinal);
        File.Delete(Folder.File("model/tokenizer_config.json"));
        Folder.Folder("model/2_Dense");
        Assert.Contains("2_Dense", Told(), StringComparison.Ordinal);
        Directory.Delete(Folder.File("model/2_Dense"));
        WriteModel(Tokens().Input("pixels", "texts", "tokens"));
        Assert.Contains("its input pixels", Told(), StringComparison.Ordinal);
    }

    private string Told() => Assert.Throws<InvalidInputException>(() => Open("Provider=onnx", $"Path={ModelPath}")).Message;

    private static EmbeddingGeneratorMetadata Metadata(IEmbeddingGenerator model) =>
        (EmbeddingGeneratorMetadata)model.GetService(typeof(EmbeddingGeneratorMetadata))!;

    // A table of vectors looked up by token.
    private static OnnxGraph Tokens(int? length = null) => new OnnxGraph()
        .Input("input_ids", "texts", length is { } fixedLength ? fixedLength : "tokens")
        .Matrix("table", Table)
        .Node("Gather", ["table", "input_ids"], "last_hidden_state");

    private void WriteModel(OnnxGraph graph, string output = "last_hidden_state")
    {
        graph.Output(output, "texts", "tokens", 3);
        Folder.Write("model/vocab.txt", string.Join('\n', Vocabulary) + "\n");
        Folder.Folder("model");
        File.WriteAllBytes(Folder.File("model/model.onnx"), graph.ToBytes());
    }

    private static float[] Mean(params int[] tokens) =>
        Normalised([.. Enumerable.Range(0, 3).Select(column => tokens.Average(token => Table[token][column]))]);

    private static float[] Normalised(float[] vector)
    {
        var length = MathF.Sqrt(vector.Sum(number => number * number));
        return [.. vector.Select(number => number / length)];
    }

    private static void Close(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 5);
    }
}
