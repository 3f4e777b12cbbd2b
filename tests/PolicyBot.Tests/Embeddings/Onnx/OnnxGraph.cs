using System.Text;
using Google.Protobuf;

namespace PolicyBot.Tests.Embeddings.Onnx;

/// <summary>Writes a tiny ONNX model: the fields of onnx.proto3 (ModelProto, GraphProto, NodeProto, TensorProto, ValueInfoProto) that it
/// takes, by their numbers.</summary>
internal sealed class OnnxGraph
{
    private const int Float = 1, Int64 = 7;

    private readonly List<byte[]> _nodes = [];
    private readonly List<byte[]> _initializers = [];
    private readonly List<byte[]> _inputs = [];
    private readonly List<byte[]> _outputs = [];

    /// <summary>An input of whole numbers; an axis is a number or, where it may vary, a name.</summary>
    public OnnxGraph Input(string name, params object[] axes)
    {
        _inputs.Add(Value(name, Int64, axes));
        return this;
    }

    /// <summary>An output of 32-bit numbers.</summary>
    public OnnxGraph Output(string name, params object[] axes)
    {
        _outputs.Add(Value(name, Float, axes));
        return this;
    }

    /// <summary>A constant matrix of 32-bit numbers.</summary>
    public OnnxGraph Matrix(string name, float[][] rows)
    {
        // TensorProto: dims = 1, data_type = 2, float_data = 4, name = 8.
        _initializers.Add(Message(tensor =>
        {
            Number(tensor, 1, rows.Length);
            Number(tensor, 1, rows[0].Length);
            Number(tensor, 2, Float);
            Bytes(tensor, 4, Message(data =>
            {
                foreach (var number in rows.SelectMany(row => row))
                    data.WriteFloat(number);
            }));
            Text(tensor, 8, name);
        }));
        return this;
    }

    /// <summary>An operation of the standard set.</summary>
    public OnnxGraph Node(string operation, string[] inputs, string output, params (string Name, long[] Values)[] attributes)
    {
        // NodeProto: input = 1, output = 2, op_type = 4, attribute = 5; AttributeProto: name = 1, i = 3, ints = 8, type = 20 (INT = 2, INTS = 7).
        _nodes.Add(Message(node =>
        {
            foreach (var input in inputs)
                Text(node, 1, input);
            Text(node, 2, output);
            Text(node, 4, operation);
            foreach (var (name, values) in attributes)
            {
                Bytes(node, 5, Message(attribute =>
                {
                    var isList = name == "axes";
                    Text(attribute, 1, name);
                    foreach (var value in values)
                        Number(attribute, isList ? 8 : 3, value);
                    Number(attribute, 20, isList ? 7 : 2);
                }));
            }
        }));
        return this;
    }

    /// <summary>The model's file.</summary>
    public byte[] ToBytes() => Message(model =>
    {
        // ModelProto: ir_version = 1, graph = 7, opset_import = 8; GraphProto: node = 1, name = 2, initializer = 5, input = 11, output = 12.
        Number(model, 1, 8);
        Bytes(model, 7, Message(graph =>
        {
            _nodes.ForEach(node => Bytes(graph, 1, node));
            Text(graph, 2, "test");
            _initializers.ForEach(tensor => Bytes(graph, 5, tensor));
            _inputs.ForEach(input => Bytes(graph, 11, input));
            _outputs.ForEach(output => Bytes(graph, 12, output));
        }));
        Bytes(model, 8, Message(operators => Number(operators, 2, 13)));
    });

    // ValueInfoProto: name = 1, type = 2; TypeProto: tensor_type = 1; Tensor: elem_type = 1, shape = 2; TensorShapeProto: dim = 1;
    // Dimension: dim_value = 1, dim_param = 2.
    private static byte[] Value(string name, int type, object[] axes) => Message(value =>
    {
        Text(value, 1, name);
        Bytes(value, 2, Message(kind => Bytes(kind, 1, Message(tensor =>
        {
            Number(tensor, 1, type);
            Bytes(tensor, 2, Message(shape =>
            {
                foreach (var axis in axes)
                {
                    Bytes(shape, 1, Message(dimension =>
                    {
                        if (axis is int length)
                            Number(dimension, 1, length);
                        else
                            Text(dimension, 2, (string)axis);
                    }));
                }
            }));
        }))));
    });

    private static byte[] Message(Action<CodedOutputStream> write)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
            write(output);
        return stream.ToArray();
    }

    private static void Number(CodedOutputStream output, int field, long value)
    {
        output.WriteTag(field, WireFormat.WireType.Varint);
        output.WriteInt64(value);
    }

    private static void Text(CodedOutputStream output, int field, string value) => Bytes(output, field, Encoding.UTF8.GetBytes(value));

    private static void Bytes(CodedOutputStream output, int field, byte[] value)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(ByteString.CopyFrom(value));
    }
}
