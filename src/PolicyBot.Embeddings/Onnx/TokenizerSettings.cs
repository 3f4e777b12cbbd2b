using System.Text.Json;
using Microsoft.ML.Tokenizers;

namespace PolicyBot.Embeddings.Onnx;

/// <summary>Reads how a BERT tokenizer is set up from <c>tokenizer_config.json</c>; what it does not say is as in BERT's uncased models.</summary>
internal sealed class TokenizerSettings
{
    private TokenizerSettings(BertOptions options) => Options = options;

    /// <summary>The settings.</summary>
    public BertOptions Options { get; }

    /// <summary>Reads the file's root object.</summary>
    public static TokenizerSettings Read(JsonElement? settings)
    {
        var usual = new BertOptions();
        var lower = Flag("do_lower_case") ?? true;
        return new TokenizerSettings(new BertOptions
        {
            LowerCaseBeforeTokenization = lower,
            RemoveNonSpacingMarks = Flag("strip_accents") ?? lower,
            ApplyBasicTokenization = Flag("do_basic_tokenize") ?? true,
            IndividuallyTokenizeCjk = Flag("tokenize_chinese_chars") ?? true,
            ClassificationToken = Text("cls_token") ?? usual.ClassificationToken,
            SeparatorToken = Text("sep_token") ?? usual.SeparatorToken,
            PaddingToken = Text("pad_token") ?? usual.PaddingToken,
            MaskingToken = Text("mask_token") ?? usual.MaskingToken,
            UnknownToken = Text("unk_token") ?? usual.UnknownToken,
        });

        bool? Flag(string name) => Value(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

        // A token is a text, or an object with its text.
        string? Text(string name) => Value(name) switch
        {
            { ValueKind: JsonValueKind.String } value => value.GetString(),
            { ValueKind: JsonValueKind.Object } value when value.TryGetProperty("content", out var content) => content.GetString(),
            _ => null,
        };

        JsonElement? Value(string name) => settings is { } root && root.TryGetProperty(name, out var value) ? value : null;
    }
}
